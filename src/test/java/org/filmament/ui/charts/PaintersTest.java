package org.filmament.ui.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import org.filmament.catalog.Catalog;
import org.filmament.topic.Theme;
import org.filmament.topic.TopicModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/// What the charts draw, read back from their SVG.
class PaintersTest {

    private static final double WIDTH = 900;
    private static final double HEIGHT = 640;
    private static final double HALF_A_HUNDREDTH = 0.02;
    private static final ChartData DATA = ChartSamples.data();

    @ParameterizedTest
    @EnumSource
    void everyThemeIsAMark(ChartKind kind) throws Exception {
        Set<Integer> drawn = themes(draw(kind, ChartSamples.scene(DATA, Set.of(), Flow.RIVER, null)));
        Set<Integer> all = DATA.row().stream().map(Theme::id).collect(Collectors.toSet());
        if (kind == ChartKind.WORDS) {
            // As many panels as there is room for.
            assertTrue(all.containsAll(drawn) && drawn.size() >= 8);
        } else {
            assertEquals(all, drawn);
        }
    }

    @ParameterizedTest
    @EnumSource
    void nothingLeavesThePicture(ChartKind kind) throws Exception {
        for (Flow flow : Flow.values()) {
            Document svg = draw(kind, ChartSamples.scene(DATA, Set.of(DATA.row().getLast().id()), flow, Mark.ofSpan(0, "x")));
            Area picture = new Area(-HALF_A_HUNDREDTH, -HALF_A_HUNDREDTH, WIDTH + 2 * HALF_A_HUNDREDTH, HEIGHT + 2 * HALF_A_HUNDREDTH);
            for (Area text : texts(svg)) {
                assertTrue(picture.holds(text), () -> text + " is outside");
            }
            for (Element rect : elements(svg, "rect")) {
                Area area = new Area(number(rect, "x"), number(rect, "y"), number(rect, "width"), number(rect, "height"));
                assertTrue(picture.holds(area), () -> area + " is outside");
            }
            for (Element circle : elements(svg, "circle")) {
                double r = number(circle, "r");
                assertTrue(picture.holds(new Area(number(circle, "cx") - r, number(circle, "cy") - r, 2 * r, 2 * r)));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void noTwoTextsOverlap(ChartKind kind) throws Exception {
        for (Flow flow : Flow.values()) {
            List<Area> texts = texts(draw(kind, ChartSamples.scene(DATA, Set.of(), flow, null)));
            for (int a = 0; a < texts.size(); a++) {
                for (int b = 0; b < a; b++) {
                    assertFalse(texts.get(a).meets(texts.get(b)), texts.get(a) + " over " + texts.get(b));
                }
            }
        }
    }

    @Test
    void circlesDoNotOverlapAndGrowWithTheirFilms() throws Exception {
        List<Element> circles = elements(draw(ChartKind.MAP, ChartSamples.scene(DATA, Set.of(), Flow.RIVER, null)), "circle");
        assertEquals(DATA.row().size(), circles.size());
        for (int a = 0; a < circles.size(); a++) {
            for (int b = 0; b < a; b++) {
                double distance = Math.hypot(number(circles.get(a), "cx") - number(circles.get(b), "cx"),
                        number(circles.get(a), "cy") - number(circles.get(b), "cy"));
                assertTrue(distance >= number(circles.get(a), "r") + number(circles.get(b), "r") - 1);
                assertTrue(number(circles.get(b), "r") >= number(circles.get(a), "r"));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void theMouseFindsWhatWasDrawn(ChartKind kind) {
        HitPen hits = new HitPen(ChartSamples.RULER);
        Charts.paint(kind, hits, ChartSamples.scene(DATA, Set.of(), Flow.RIVER, null), WIDTH, HEIGHT);
        Set<Integer> found = new HashSet<>();
        for (double y = 0; y < HEIGHT; y += 4) {
            for (double x = 0; x < WIDTH; x += 4) {
                found.add(hits.at(x, y).theme());
            }
        }
        assertTrue(found.size() > (kind == ChartKind.WORDS ? 8 : DATA.row().size()), "themes and the ground: " + found.size());
        assertEquals(Mark.NOTHING, hits.at(-1, -1));
    }

    @Test
    void overTimeABandAndItsYearsAreFoundTogether() {
        HitPen hits = new HitPen(ChartSamples.RULER);
        Charts.paint(ChartKind.YEARS, hits, ChartSamples.scene(DATA, Set.of(), Flow.RIVER, null), WIDTH, HEIGHT);
        Mark mark = hits.at(WIDTH / 2, HEIGHT / 2 + 10);
        assertTrue(mark.theme() >= 0 && mark.span() >= 0, mark.toString());
    }

    @Test
    void aSmallThemeThatIsMarkedGetsItsPanel() throws Exception {
        int last = DATA.row().getLast().id();
        assertTrue(themes(draw(ChartKind.WORDS, ChartSamples.scene(DATA, Set.of(last), Flow.RIVER, null))).contains(last));
    }

    @Test
    void aChartOfNothingSaysWhy() throws Exception {
        Catalog bare = ChartSamples.catalog(false, false);
        TopicModel topics = ChartSamples.topics(bare);
        ChartData one = ChartData.of(bare, topics, ChartSamples.themes(topics, 1), 0);
        for (ChartKind kind : ChartKind.values()) {
            Document svg = draw(kind, ChartSamples.scene(one, Set.of(), Flow.RIVER, null));
            String why = one.absence(kind);
            assertEquals(kind == ChartKind.MAP || kind == ChartKind.WORDS, why == null);
            assertEquals(why == null ? 1 : 0, themes(svg).size());
            assertTrue(why == null || svg.getDocumentElement().getTextContent().contains(why));
        }
        assertFalse(one.offers(ChartKind.YEARS));
        assertFalse(one.offers(ChartKind.GENRES));
        assertTrue(one.offers(ChartKind.TREE));
    }

    @Test
    void namesThatAreMarkupAreWrittenAsText() throws Exception {
        ChartScene scene = ChartSamples.scene(DATA, Set.of(), Flow.RIVER, null);
        int first = DATA.row().getFirst().id();
        scene.names().put(first, "<b>&\"\u0007");
        Document svg = draw(ChartKind.TREE, scene);
        assertTrue(svg.getDocumentElement().getTextContent().contains("<b>&\""));
    }

    @Test
    void tinyPicturesAreBare() throws Exception {
        for (ChartKind kind : ChartKind.values()) {
            SvgPen pen = new SvgPen(30, 20, ChartSamples.RULER);
            Charts.paint(kind, pen, ChartSamples.scene(DATA, Set.of(), Flow.LINES, null), 30, 20);
            assertTrue(themes(parsed(pen.finish())).isEmpty());
        }
    }

    private static Document draw(ChartKind kind, ChartScene scene) throws Exception {
        return parsed(ChartFile.svg(kind, scene, WIDTH, HEIGHT));
    }

    private static Document parsed(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    }

    private static Set<Integer> themes(Document svg) {
        return elements(svg, "g").stream().filter(g -> g.hasAttribute("data-theme")).map(g -> Integer.valueOf(g.getAttribute("data-theme")))
                .collect(Collectors.toSet());
    }

    /// The inked part of each text, from its anchor and the length that it keeps.
    private static List<Area> texts(Document svg) {
        return elements(svg, "text").stream().map(text -> {
            double width = number(text, "textLength");
            double size = number(text, "font-size");
            double left = number(text, "x") - switch (text.getAttribute("text-anchor")) {
                case "middle" -> width / 2;
                case "end" -> width;
                default -> 0;
            };
            return new Area(left, number(text, "y") - 0.75 * size, width, 0.85 * size);
        }).toList();
    }

    private static List<Element> elements(Document svg, String name) {
        NodeList found = svg.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }

    private static double number(Element element, String name) {
        return Double.parseDouble(element.getAttribute(name));
    }
}
