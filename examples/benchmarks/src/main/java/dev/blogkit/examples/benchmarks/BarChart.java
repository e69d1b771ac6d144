package dev.blogkit.examples.benchmarks;

import java.util.List;

/** Bars with labels, as SVG that suits a light and a dark page. */
final class BarChart {

    private static final int LABELS = 230;
    private static final int BARS = 400;
    private static final int WIDTH = 860;
    private static final int STEP = 34;

    private static final String STYLE = """
            .page { fill: #ffffff } text { font: 14px system-ui, sans-serif; fill: #24292f }
            .title { font-size: 18px; font-weight: 600 } .group { font-weight: 600 } .note { fill: #57606a; font-size: 12.5px }
            .bar { fill: #a8b3bf } .ours { fill: #1f7a5c } .axis { stroke: #d0d7de }
            @media (prefers-color-scheme: dark) {
              .page { fill: #0d1117 } text { fill: #e6edf3 } .note { fill: #9ba6b2 }
              .bar { fill: #4d5866 } .ours { fill: #3fb68b } .axis { stroke: #30363d }
            }
            """;

    private BarChart() {}

    /**
     * One bar.
     *
     * @param value its length, of any unit
     * @param text the value with its unit
     * @param note what is written after that, in a lighter colour; empty for none
     * @param ours true for the one to look at
     */
    record Bar(String label, double value, String text, String note, boolean ours) {}

    /** Bars under one heading. */
    record Group(String heading, List<Bar> bars) {}

    static String svg(String title, String note, List<Group> groups) {
        double longest = groups.stream()
                .flatMap(group -> group.bars().stream())
                .mapToDouble(Bar::value)
                .max()
                .orElse(1);
        StringBuilder drawn = new StringBuilder();
        int y = 66;
        for (Group group : groups) {
            y += 30;
            text(drawn, "group", 24, y, "start", group.heading());
            y += 12;
            int top = y;
            for (Bar bar : group.bars()) {
                bar(drawn, y, bar, longest);
                y += STEP;
            }
            drawn.append("<line class=\"axis\" x1=\"" + LABELS + "\" x2=\"" + LABELS + "\" y1=\"" + top + "\" y2=\""
                    + (y - 4) + "\"/>\n");
        }
        StringBuilder svg = new StringBuilder();
        int height = y + 20;
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + WIDTH + "\" height=\"" + height);
        svg.append("\" viewBox=\"0 0 " + WIDTH + " " + height + "\" role=\"img\">\n");
        svg.append("<title>")
                .append(escaped(title))
                .append("</title>\n<style>\n")
                .append(STYLE)
                .append("</style>\n");
        svg.append("<rect class=\"page\" width=\"100%\" height=\"100%\"/>\n");
        text(svg, "title", 24, 38, "start", title);
        text(svg, "note", 24, 62, "start", note);
        return svg.append(drawn).append("</svg>\n").toString();
    }

    private static void bar(StringBuilder svg, int y, Bar bar, double longest) {
        int length = (int) Math.max(1, Math.round(BARS * bar.value() / longest));
        text(svg, "label", LABELS - 10, y + 19, "end", bar.label());
        svg.append("<rect class=\"").append(bar.ours() ? "ours" : "bar");
        svg.append("\" x=\"" + LABELS + "\" y=\"" + (y + 2) + "\" width=\"" + length + "\" height=\"26\" rx=\"3\"/>\n");
        svg.append("<text x=\"" + (LABELS + length + 8) + "\" y=\"" + (y + 19) + "\">")
                .append(escaped(bar.text()));
        svg.append(" <tspan class=\"note\" dx=\"4\">")
                .append(escaped(bar.note()))
                .append("</tspan></text>\n");
    }

    private static void text(StringBuilder svg, String kind, int x, int y, String anchor, String text) {
        svg.append("<text class=\"" + kind + "\" x=\"" + x + "\" y=\"" + y + "\" text-anchor=\"" + anchor + "\">");
        svg.append(escaped(text)).append("</text>\n");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }
}
