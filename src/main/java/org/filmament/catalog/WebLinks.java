package org.filmament.catalog;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The page about a film as an absolute `http(s)` address. Whatever else a source says is null: a link is opened in the user's
/// browser, and a catalogue may come from anywhere.
final class WebLinks {

    private static final String WIKIPEDIA = "https://en.wikipedia.org/wiki/";
    private static final int LONGEST_ARTICLE_NAME = 255;

    private static final Pattern SCHEME = Pattern.compile("(?i)[a-z][a-z0-9+.-]*://.*");
    private static final Pattern HOST = Pattern.compile("(?i)(?:[a-z0-9-]+\\.)+[a-z]{2,}(?:[/:?#].*)?");
    private static final Pattern LONE_PERCENT = Pattern.compile("%(?![0-9a-fA-F]{2})");
    private static final String KEPT = "-._~!$&'()*+,;=:@/%#?";

    private WebLinks() {
    }

    /// An address, or the name of an article of the English Wikipedia: "Clowns_Spinning_Hats" and "King_Lear#Film_adaptations" are
    /// such names, and so is any text without a scheme that does not begin with "www.", since names may hold dots and colons.
    static @Nullable String ofArticle(List<String> texts) {
        String text = FilmValues.phrase(texts);
        if (text == null || hasHost(text) || text.regionMatches(true, 0, "www.", 0, 4)) {
            return ofAddress(texts);
        }
        return text.length() > LONGEST_ARTICLE_NAME ? null : WIKIPEDIA + escaped(text.replace(' ', '_').replace("?", "%3F"));
    }

    /// An address, whose scheme may be missing: `example.org/film`.
    static @Nullable String ofAddress(List<String> texts) {
        String text = FilmValues.phrase(texts);
        if (text == null) {
            return null;
        }
        if (text.startsWith("//")) {
            return checked("https:" + text);
        }
        if (hasHost(text)) {
            return checked(text);
        }
        return HOST.matcher(text).matches() ? checked("https://" + text) : null;
    }

    private static boolean hasHost(String text) {
        return text.startsWith("//") || SCHEME.matcher(text).matches();
    }

    private static @Nullable String checked(String address) {
        try {
            URI uri = new URI(escaped(address));
            String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
            return uri.getHost() != null && (scheme.equals("http") || scheme.equals("https")) ? uri.toString() : null;
        } catch (URISyntaxException e) {
            return null;
        }
    }

    /// The text in the characters that an address may have. Escapes that it has already stay as they are.
    private static String escaped(String text) {
        StringBuilder address = new StringBuilder(text.length() + 16);
        for (byte b : LONE_PERCENT.matcher(text).replaceAll("%25").getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            boolean isLetterOrDigit = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
            if (isLetterOrDigit || KEPT.indexOf(c) >= 0) {
                address.append(c);
            } else {
                address.append('%').append(HexFormat.of().withUpperCase().toHexDigits(b));
            }
        }
        return address.toString();
    }
}
