package dev.notochord.survival.plot;

import com.google.common.collect.ImmutableList;

/** The elements that figures are made of. */
final class Sheet {
  static final String INK = "#222222";
  static final String FAINT_INK = "#555555";
  static final String PAPER = "#FFFFFF";
  static final String GRID = "#E6E6E6";

  /** From the baseline of a text up to the middle of its digits, as part of its size. */
  static final double MIDDLE = 0.36;

  private static final String FONTS = "DejaVu Sans, Helvetica, Arial, sans-serif";
  private static final double CURVE_WIDTH = 1.8;
  private static final double MARK_WIDTH = 1.2;

  private final SvgWriter svg = new SvgWriter();

  SvgWriter svg() {
    return svg;
  }

  /** Begins the document, with what screen readers say. */
  void begin(int width, double height, String title, String description) {
    svg.begin("svg")
        .attribute("xmlns", "http://www.w3.org/2000/svg")
        .attribute("width", Integer.toString(width))
        .attribute("height", height)
        .attribute("viewBox", "0 0 " + width + " " + SvgWriter.decimal(height))
        .attribute("role", "img")
        .attribute("direction", "ltr")
        .attribute("font-family", FONTS)
        .attribute("fill", INK);
    svg.begin("title").end(title);
    svg.begin("desc").end(description);
    svg.begin("rect").attribute("width", width).attribute("height", height);
    svg.attribute("fill", PAPER).end();
  }

  /** Writes lines below each other and returns the height below the last. */
  double lines(Lettering lettering, ImmutableList<String> lines, double top, String colour) {
    double y = top;
    for (String line : lines) {
      text(lettering, Layout.MARGIN, y + lettering.size(), "start");
      if (!colour.equals(INK)) {
        svg.attribute("fill", colour);
      }
      svg.end(line);
      y += lettering.lineHeight();
    }
    return y;
  }

  SvgWriter text(Lettering lettering, double x, double baseline, String anchor) {
    svg.begin("text").attribute("x", x).attribute("y", baseline);
    svg.attribute("font-size", Integer.toString(lettering.size()));
    if (lettering.isBold()) {
      svg.attribute("font-weight", "bold");
    }
    return anchor.equals("start") ? svg : svg.attribute("text-anchor", anchor);
  }

  /** Writes a text in one line; one that had to be shortened keeps its full wording as a tooltip. */
  void fitted(
      Lettering lettering, double x, double baseline, String anchor, String full, double room) {
    fitted(lettering, x, baseline, anchor, full, "", room);
  }

  /** Writes a text and an ending that is never shortened. */
  void fitted(
      Lettering lettering,
      double x,
      double baseline,
      String anchor,
      String full,
      String ending,
      double room) {
    String shown = lettering.fit(full, room - lettering.width(ending));
    boolean isShortened = !shown.equals(full);
    if (isShortened) {
      svg.begin("g").begin("title").end(full + ending);
    }
    text(lettering, x, baseline, anchor).end(shown + ending);
    if (isShortened) {
      svg.end();
    }
  }

  void line(double x1, double y1, double x2, double y2) {
    svg.begin("line")
        .attribute("x1", x1)
        .attribute("y1", y1)
        .attribute("x2", x2)
        .attribute("y2", y2)
        .end();
  }

  /** Draws a path in the colour and the dashes of a look. */
  void curve(Look look, String path) {
    svg.begin("path")
        .attribute("fill", "none")
        .attribute("stroke", look.colour())
        .attribute("stroke-width", CURVE_WIDTH);
    look.dashes().ifPresent(dashes -> svg.attribute("stroke-dasharray", dashes));
    svg.attribute("d", path).end();
  }

  /** Draws marks, open ones in the colour of the paper, so that those behind do not shine through. */
  void marks(Look look, String path) {
    svg.begin("path")
        .attribute("fill", PAPER)
        .attribute("stroke", look.colour())
        .attribute("stroke-width", MARK_WIDTH)
        .attribute("d", path)
        .end();
  }

  /** Shades a band and draws its edges thinly in the dashes of its look, so that overlapping bands stay apart. */
  void band(Look look, String path) {
    svg.begin("path")
        .attribute("fill", look.colour())
        .attribute("fill-opacity", 0.15)
        .attribute("stroke", look.colour())
        .attribute("stroke-opacity", 0.5)
        .attribute("stroke-width", 0.75);
    look.dashes().ifPresent(dashes -> svg.attribute("stroke-dasharray", dashes));
    svg.attribute("d", path).end();
  }

  /** Fills an area with a light tint and the hatching of its look. */
  void hatched(Look look, String outline, Region region) {
    svg.begin("path").attribute("fill", look.colour()).attribute("fill-opacity", 0.2);
    svg.attribute("d", outline).end();
    String strokes = look.hatch().strokes(region);
    if (strokes.isEmpty()) {
      return;
    }
    svg.begin("path")
        .attribute("fill", "none")
        .attribute("stroke", look.colour())
        .attribute("stroke-width", look.hatch().strokeWidth());
    look.hatch().dashes().ifPresent(dashes -> svg.attribute("stroke-dasharray", dashes));
    svg.attribute("d", strokes).end();
  }
}
