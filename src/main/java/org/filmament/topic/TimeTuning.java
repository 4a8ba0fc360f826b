package org.filmament.topic;

/// How the words of a theme in a span of time are smoothed, after BERTopic's options for topics over time.
///
/// @param evolutionary a span's words are the mean of its own and those of the span before it in which the theme occurs, themselves so
///                     smoothed: what a theme says changes slowly. No span sees a later one
/// @param global       then the mean with the theme's words of all times: what is said of a theme at one time only tells less
public record TimeTuning(boolean evolutionary, boolean global) {

    /// Both, as in BERTopic.
    public static final TimeTuning DEFAULT = new TimeTuning(true, true);
}
