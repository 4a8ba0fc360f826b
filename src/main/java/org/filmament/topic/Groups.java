package org.filmament.topic;

/// Items sorted into groups by number.
final class Groups {

    private Groups() {
    }

    /// Members of each group, ascending.
    ///
    /// @param groups one an item: its group, or less than 0 for none
    static int[][] members(int[] groups, int count) {
        int[] sizes = new int[count];
        for (int group : groups) {
            if (group >= 0) {
                sizes[group]++;
            }
        }
        int[][] members = new int[count][];
        for (int group = 0; group < count; group++) {
            members[group] = new int[sizes[group]];
            sizes[group] = 0;
        }
        for (int item = 0; item < groups.length; item++) {
            if (groups[item] >= 0) {
                members[groups[item]][sizes[groups[item]]++] = item;
            }
        }
        return members;
    }
}
