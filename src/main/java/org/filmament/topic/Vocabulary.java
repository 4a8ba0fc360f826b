package org.filmament.topic;

/// The words and pairs of words of a corpus, in alphabetical order. Immutable by contract.
///
/// @param texts   each as it is written most often, lower case
/// @param names   whether it is a proper name: written with a capital where nothing else asks for one; a pair if one
///               of its words is
/// @param films   how many films use it
/// @param firsts  of a pair the index of its first word, or −1: of a word, or where that word does not count
/// @param seconds of a pair the index of its second word, or −1
record Vocabulary(String[] texts, boolean[] names, int[] films, int[] firsts, int[] seconds) {

    int size() {
        return texts.length;
    }

    boolean isPair(int word) {
        return texts[word].indexOf(' ') >= 0;
    }
}
