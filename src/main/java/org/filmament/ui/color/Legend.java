package org.filmament.ui.color;

import java.util.List;

/// The key to the colours.
public sealed interface Legend {

    /// One colour a name.
    ///
    /// @param entries in the order of size, what is left over last
    record Names(List<Entry> entries) implements Legend {

        public Names {
            entries = List.copyOf(entries);
        }
    }

    /// @param name  "Drama"
    /// @param argb  its colour
    /// @param films how many films have it
    record Entry(String name, int argb, int films) {
    }

    /// A scale of colours.
    ///
    /// @param low  what its start stands for
    /// @param high what its end stands for
    /// @param argb its colours, evenly spaced
    record Scale(String low, String high, List<Integer> argb) implements Legend {

        public Scale {
            argb = List.copyOf(argb);
        }
    }

    /// There is nothing to look up: the colours only keep neighbours apart.
    record Apart() implements Legend {
    }
}
