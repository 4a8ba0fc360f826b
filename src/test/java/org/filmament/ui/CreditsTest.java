package org.filmament.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class CreditsTest {

    @Test
    void tablesOfANoticeAreRead() {
        String notice = """
                # Notice

                ## Here

                | what | whose | licence |
                |---|---|---|
                | Films (`assets/films.jsonl`) | ours | Apache-2.0 |
                | Ratings | [TMDB](https://www.themoviedb.org) | TMDB's terms |

                ## Elsewhere

                | what | licence |
                |---|---|
                | OpenJFX | GPL |

                The end.
                """;
        assertEquals(List.of(
                new Credits("Here", List.of(new Credits.Part("Films", "Apache-2.0"), new Credits.Part("Ratings", "TMDB's terms"))),
                new Credits("Elsewhere", List.of(new Credits.Part("OpenJFX", "GPL")))), Credits.parse(notice));
    }

    @Test
    void theAppsOwnNoticeIsShown() {
        List<String> works = Credits.shipped().stream().flatMap(c -> c.parts().stream()).map(Credits.Part::what).toList();
        assertTrue(works.contains("OpenJFX"), works::toString);
        assertTrue(works.stream().anyMatch(w -> w.startsWith("Inter")), works::toString);
    }
}
