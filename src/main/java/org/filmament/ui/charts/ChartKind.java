package org.filmament.ui.charts;

/// The charts, in the order in which they are offered.
public enum ChartKind {

    MAP("Topic map", "Topic map", "topic map"),
    WORDS("Words", "What each theme is about", "words"),
    SIMILARITY("Similarity", "Which themes are alike", "similarity"),
    TREE("Tree", "How themes merge", "tree"),
    YEARS("Over time", "Themes over time", "over time"),
    GENRES("By genre", "Themes in each genre", "by genre");

    private final String label;
    private final String title;
    private final String fileName;

    ChartKind(String label, String title, String fileName) {
        this.label = label;
        this.title = title;
        this.fileName = fileName;
    }

    /// As the user chooses it.
    public String label() {
        return label;
    }

    /// As it stands over the chart.
    public String title() {
        return title;
    }

    /// As it is added to the name of a file.
    public String fileName() {
        return fileName;
    }
}
