package org.filmament.encode;

/// A set of 128-bit content keys, numbered from 0 in the order in which they were added; open addressing over primitive
/// arrays. Not safe for concurrent changes.
final class ContentKeys {

    private final long[] high;
    private final long[] low;
    // Number of a key plus one, 0 where a slot is free.
    private final int[] slots;
    private int size;

    /// An empty set with room for `capacity` keys.
    ContentKeys(int capacity) {
        high = new long[capacity];
        low = new long[capacity];
        slots = new int[Math.max(16, Integer.highestOneBit(Math.max(1, capacity)) << 2)];
    }

    /// Adds a key unless it is there.
    ///
    /// @return its number
    int add(long high, long low) {
        int slot = slotOf(high, low);
        if (slots[slot] == 0) {
            this.high[size] = high;
            this.low[size] = low;
            slots[slot] = ++size;
        }
        return slots[slot] - 1;
    }

    /// The number of a key, or -1 if it is not there.
    int find(long high, long low) {
        return slots[slotOf(high, low)] - 1;
    }

    /// The keys of `numbers`, in that order.
    ContentKeys subset(int[] numbers) {
        ContentKeys keys = new ContentKeys(numbers.length);
        for (int number : numbers) {
            keys.add(high[number], low[number]);
        }
        return keys;
    }

    int size() {
        return size;
    }

    long high(int number) {
        return high[number];
    }

    long low(int number) {
        return low[number];
    }

    private int slotOf(long high, long low) {
        int mask = slots.length - 1;
        int slot = (int) low & mask;
        while (slots[slot] != 0 && (this.high[slots[slot] - 1] != high || this.low[slots[slot] - 1] != low)) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }
}
