package org.filmament.ui.map;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.filmament.cluster.Cohesion;

/// Which groups of films lie together where a view places them. The name of a group stands where its films are densest, and says so to whoever reads it; where they are
/// strewn among all others, their densest place is an accident, and their outline one of nothing. So only those that lie together, by their
/// [Cohesion], are named and outlined: themes made from words keep their names while films are placed by words, and lose them as far as posters place the
/// films otherwise.
///
/// Looked up in the background while films move. A group that lies together does so until it is clearly strewn: names do not flicker on the way. Groups are
/// strewn until they are known to lie together. FX thread only.
public final class Gathering {

    /// Films that may lie together.
    ///
    /// @param id    what they are known by when the films become others
    /// @param films rows; not written to
    public record Group(int id, int[] films) {

        private boolean isSame(Group other) {
            return id == other.id && films == other.films;
        }
    }

    /// From which cohesion on films lie together, and below which they are strewn. The starter's themes have .29 to .93 by words, and
    /// −.02 to .03 where films are placed at random: anything between will do.
    private static final double TOGETHER = 0.15;
    private static final double STREWN = 0.1;

    /// A group of so large a share of the films is where they are.
    private static final double NEARLY_ALL = 0.9;

    /// Between two looks there are so many nanoseconds, and so many times what the last one took.
    private static final long INTERVAL_NANOS = TimeUnit.MILLISECONDS.toNanos(300);
    private static final int PAUSE = 20;

    private final Executor background;
    private final Executor ui;
    private final Runnable changed;
    private List<Group> groups = List.of();
    private Set<Integer> together = Set.of();
    private float[] seen = new float[0];
    private boolean known;
    private boolean stale;
    private boolean looking;
    private boolean behind;
    private long next = Long.MIN_VALUE;

    /// @param background where films are looked at
    /// @param ui         the FX thread
    /// @param changed    is run when it becomes known which groups lie together, and when these become others
    public Gathering(Executor background, Executor ui, Runnable changed) {
        this.background = background;
        this.ui = ui;
        this.changed = changed;
    }

    /// The groups that films are in, known by their numbers.
    ///
    /// @param numbers for each film its group, from 0, or -1 for none
    static List<Group> groups(int[] numbers) {
        Map<Integer, BitSet> members = new TreeMap<>();
        for (int film = 0; film < numbers.length; film++) {
            if (numbers[film] >= 0) {
                members.computeIfAbsent(numbers[film], _ -> new BitSet()).set(film);
            }
        }
        return members.entrySet().stream().map(group -> new Group(group.getKey(), group.getValue().stream().toArray())).toList();
    }

    /// Asks about other groups. Those known before by the same id lie together until they are looked at.
    public void setGroups(List<Group> wanted) {
        boolean same = wanted.size() == groups.size();
        for (int i = 0; same && i < wanted.size(); i++) {
            same = wanted.get(i).isSame(groups.get(i));
        }
        if (!same) {
            groups = List.copyOf(wanted);
            stale = true;
        }
    }

    /// Forgets all, for other films.
    public void clear() {
        groups = List.of();
        together = Set.of();
        seen = new float[0];
        known = false;
        stale = true;
    }

    /// Whether films have been looked at.
    public boolean isKnown() {
        return known;
    }

    /// Whether the films of a group lie together, by the last look.
    public boolean has(int id) {
        return together.contains(id);
    }

    /// Whether a look at what is known is under way or due.
    public boolean isBehind() {
        return behind;
    }

    /// Looks at the films anew, if that is due: to be called once a pulse.
    ///
    /// @param positions  where the films are now, n × `dimensions`; not read after this
    /// @param dimensions of a place
    public void follow(float[] positions, int dimensions, long nanos) {
        behind = looking || !groups.isEmpty() && (stale || !Arrays.equals(positions, seen));
        if (!behind || looking || !stale && nanos < next) {
            return;
        }
        looking = true;
        stale = false;
        seen = positions.clone();
        List<Group> wanted = groups;
        Set<Integer> before = together;
        float[] places = positions.clone();
        background.execute(() -> {
            long start = System.nanoTime();
            Set<Integer> found = look(among(wanted, places, dimensions), wanted, before);
            long pause = Math.max(INTERVAL_NANOS, PAUSE * (System.nanoTime() - start));
            ui.execute(() -> take(wanted, found, nanos + pause));
        });
    }

    /// Films in no group say nothing: a few of a theme among many of none are still the only ones there that have a name.
    private static Cohesion among(List<Group> groups, float[] places, int dimensions) {
        BitSet any = new BitSet();
        for (Group group : groups) {
            for (int film : group.films) {
                any.set(film);
            }
        }
        for (int film = any.nextClearBit(0); film < places.length / dimensions; film = any.nextClearBit(film + 1)) {
            places[film * dimensions] = Float.NaN;
        }
        return Cohesion.of(places, dimensions);
    }

    private static Set<Integer> look(Cohesion cohesion, List<Group> groups, Set<Integer> before) {
        Set<Integer> found = new HashSet<>();
        for (Group group : groups) {
            double least = before.contains(group.id) ? STREWN : TOGETHER;
            if (group.films.length > NEARLY_ALL * cohesion.placed() || cohesion.of(group.films) >= least) {
                found.add(group.id);
            }
        }
        return Set.copyOf(found);
    }

    private void take(List<Group> of, Set<Integer> found, long until) {
        looking = false;
        next = until;
        if (of == groups && !(known && found.equals(together))) {
            together = found;
            known = true;
            changed.run();
        }
    }
}
