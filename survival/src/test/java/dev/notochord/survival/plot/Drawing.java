package dev.notochord.survival.plot;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** A figure read back from its text: what stands where, by the document alone. */
final class Drawing {
  /** A straight line. */
  record Line(double x1, double y1, double x2, double y2) {}

  record Point(double x, double y) {}

  /** A text with the room that it takes. */
  record Text(String content, String shown, double x, double y, Box box) {}

  record Box(double left, double top, double right, double bottom) {
    boolean overlaps(Box other) {
      return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
    }

    boolean contains(Box other) {
      return left <= other.left
          && other.right <= right
          && top <= other.top
          && other.bottom <= bottom;
    }
  }

  private static final Pattern PATH_COMMAND = Pattern.compile("([MLHVZ])([-\\d. ]*)");
  private static final Pattern MOVE = Pattern.compile("M(-?\\d+\\.\\d\\d) (-?\\d+\\.\\d\\d)");

  private final Element root;

  private Drawing(Element root) {
    this.root = root;
  }

  static Drawing read(String svg) {
    try {
      Document document = DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
      return new Drawing(document.getDocumentElement());
    } catch (Exception e) {
      throw new AssertionError("not well-formed: " + svg, e);
    }
  }

  static Drawing of(SurvivalPlot plot) {
    return read(plot.toSvg());
  }

  static Drawing of(CumulativeIncidencePlot plot) {
    return read(plot.toSvg());
  }

  Element root() {
    return root;
  }

  double width() {
    return number(root, "width");
  }

  double height() {
    return number(root, "height");
  }

  Box edges() {
    String[] edges = root.getAttribute("viewBox").split(" ", -1);
    return new Box(
        Double.parseDouble(edges[0]),
        Double.parseDouble(edges[1]),
        Double.parseDouble(edges[2]),
        Double.parseDouble(edges[3]));
  }

  String title() {
    return child(root, "title").getTextContent();
  }

  String description() {
    return child(root, "desc").getTextContent();
  }

  /** Returns the axes: the vertical line on the left and the level one below, first drawn in ink. */
  Line verticalAxis() {
    return lines(axes()).get(0);
  }

  Line timeAxis() {
    return lines(axes()).get(1);
  }

  /** Returns the height of a position as part of the vertical axis: as survival, if that ends at 1. */
  double survival(double y) {
    Line axis = verticalAxis();
    return (axis.y2() - y) / (axis.y2() - axis.y1());
  }

  /** Returns the distance from the left end of the time axis as part of its length. */
  double part(double x) {
    Line axis = timeAxis();
    return (x - axis.x1()) / (axis.x2() - axis.x1());
  }

  double pixelsHigh() {
    return verticalAxis().y2() - verticalAxis().y1();
  }

  double pixelsWide() {
    return timeAxis().x2() - timeAxis().x1();
  }

  /** Returns the corners of each curve, in order. */
  List<List<Point>> curves() {
    return curveGroups().stream().map(group -> points(child(group, "path"))).toList();
  }

  /** Returns the centres of the marks of the curve with a name; none if it has no marks. */
  List<Point> marks(String name) {
    return titledGroups().stream()
        .filter(
            group -> child(group, "title").getTextContent().equals(name + ": follow-up censored"))
        .flatMap(group -> centres(child(group, "path")).stream())
        .toList();
  }

  /** Returns the outlines of the marks of each curve that has any, without their places. */
  List<Set<String>> shapesOfMarks() {
    return titledGroups().stream()
        .map(group -> child(group, "path"))
        .filter(Drawing::isMarks)
        .map(path -> MOVE.splitAsStream(path.getAttribute("d"))
            .filter(shape -> !shape.isEmpty())
            .collect(Collectors.toSet()))
        .toList();
  }

  List<List<Point>> bands() {
    return elements("path").stream()
        .filter(path -> path.getAttribute("fill-opacity").equals("0.15"))
        .map(Drawing::points)
        .toList();
  }

  /** Returns the corners of the outlines of stacked areas, the bottom one first. */
  List<List<Point>> areas() {
    return areaGroups().stream().map(group -> points(child(group, "path"))).toList();
  }

  /** Returns the ends of the strokes that fill each stacked area. */
  List<List<Line>> hatching() {
    return areaGroups().stream()
        .map(group -> children(group, "path"))
        .map(paths -> paths.size() < 2 ? List.<Line>of() : strokes(paths.get(1)))
        .toList();
  }

  /** Returns the dash pattern of each curve; empty for a solid one. */
  List<String> dashes() {
    return curveGroups().stream()
        .map(group -> child(group, "path").getAttribute("stroke-dasharray"))
        .toList();
  }

  /** Returns every identifier, and every reference to one. */
  List<String> identifiers() {
    List<String> found = new ArrayList<>();
    NodeList all = root.getElementsByTagName("*");
    for (int i = 0; i < all.getLength(); i++) {
      NamedNodeMap attributes = all.item(i).getAttributes();
      for (int j = 0; j < attributes.getLength(); j++) {
        Node attribute = attributes.item(j);
        if (attribute.getNodeName().equals("id") || attribute.getNodeValue().contains("#")) {
          found.add(attribute.getNodeName() + "=" + attribute.getNodeValue());
        }
      }
    }
    return found.stream()
        .filter(one -> !one.matches("(fill|stroke)=#[0-9A-F]{6}"))
        .toList();
  }

  /** Returns the dotted lines of the medians: the level one, then one down for each. */
  List<Line> medianGuides() {
    return elements("g").stream()
        .filter(group -> group.getAttribute("stroke-dasharray").equals("1 3"))
        .flatMap(group -> lines(group).stream())
        .toList();
  }

  List<Line> lines() {
    return elements("line").stream().map(Drawing::line).toList();
  }

  /** Returns the room that each path takes, marks with what reaches beyond their centres. */
  List<Box> boxesOfPaths() {
    return elements("path").stream()
        .flatMap(path -> isMarks(path)
            ? centres(path).stream().map(point -> box(point, Mark.RADIUS))
            : points(path).stream().map(point -> box(point, 0)))
        .toList();
  }

  List<Text> texts() {
    return elements("text").stream().map(Drawing::text).toList();
  }

  /** Returns the pairs of texts that cover each other. */
  List<String> overlaps() {
    List<Text> texts = texts();
    List<String> overlaps = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      for (int j = i + 1; j < texts.size(); j++) {
        if (texts.get(i).box().overlaps(texts.get(j).box())) {
          overlaps.add(texts.get(i) + " and " + texts.get(j));
        }
      }
    }
    return overlaps;
  }

  /** Returns the texts below the ticks: their labels, then a row of numbers for each curve. */
  List<Text> labelsOfTicks() {
    double axis = timeAxis().y2();
    List<Text> below = centred().stream().filter(text -> text.y() > axis).toList();
    return below.stream().filter(text -> text.y() == below.get(0).y()).toList();
  }

  /** Returns the numbers at risk, a list for each curve in the order of the ticks. */
  List<List<String>> numbersAtRisk() {
    double axis = timeAxis().y2();
    List<Text> labels = labelsOfTicks();
    List<Text> numbers = centred().stream()
        .filter(text -> text.y() > axis && text.content().matches("\\d+"))
        .filter(text -> text.y() > labels.get(0).y() + 1)
        .toList();
    return numbers.stream()
        .map(Text::y)
        .distinct()
        .map(y -> labels.stream()
            .map(label -> numbers.stream()
                .filter(number -> number.y() == y && number.x() == label.x())
                .map(Text::content)
                .findFirst()
                .orElse("none under " + label.content()))
            .toList())
        .toList();
  }

  private List<Text> centred() {
    return elements("text").stream()
        .filter(text -> text.getAttribute("text-anchor").equals("middle"))
        .filter(text -> !((Element) text.getParentNode()).hasAttribute("transform"))
        .map(Drawing::text)
        .toList();
  }

  private Element axes() {
    return elements("g").stream()
        .filter(group -> group.getAttribute("stroke").equals("#222222"))
        .filter(group -> !group.hasAttribute("fill"))
        .findFirst()
        .orElseThrow();
  }

  private List<Element> curveGroups() {
    return titledGroups().stream()
        .filter(group -> child(group, "path").getAttribute("stroke-width").equals("1.80"))
        .toList();
  }

  private List<Element> areaGroups() {
    return titledGroups().stream()
        .filter(group -> child(group, "path").hasAttribute("fill-opacity"))
        .toList();
  }

  /** Returns what belongs to one curve or area each, with a tooltip. */
  private List<Element> titledGroups() {
    return elements("g").stream()
        .filter(group ->
            !children(group, "title").isEmpty() && !children(group, "path").isEmpty())
        .toList();
  }

  private static boolean isMarks(Element path) {
    return path.getAttribute("stroke-width").equals("1.20")
        && path.getAttribute("fill").equals("#FFFFFF");
  }

  private static Box box(Point centre, double radius) {
    return new Box(
        centre.x() - radius, centre.y() - radius, centre.x() + radius, centre.y() + radius);
  }

  private static List<Point> centres(Element marks) {
    return MOVE.matcher(marks.getAttribute("d"))
        .results()
        .map(match ->
            new Point(Double.parseDouble(match.group(1)), Double.parseDouble(match.group(2))))
        .toList();
  }

  private static List<Line> strokes(Element path) {
    List<Point> ends = points(path);
    return IntStream.range(0, ends.size() / 2)
        .mapToObj(i -> new Line(
            ends.get(2 * i).x(),
            ends.get(2 * i).y(),
            ends.get(2 * i + 1).x(),
            ends.get(2 * i + 1).y()))
        .toList();
  }

  private static Text text(Element element) {
    double x = number(element, "x");
    double y = number(element, "y");
    double size = number(element, "font-size");
    Lettering lettering = List.of(Lettering.values()).stream()
        .filter(one -> one.size() == size && one.isBold() == element.hasAttribute("font-weight"))
        .findFirst()
        .orElseThrow();
    String shown = element.getTextContent();
    double width = lettering.width(shown);
    double start = switch (element.getAttribute("text-anchor")) {
      case "middle" -> -width / 2;
      case "end" -> -width;
      default -> 0;
    };
    // Capitals rise less than 0.8 and descenders fall less than 0.25 of the size.
    double rise = 0.8 * size;
    double fall = 0.25 * size;
    Element parent = (Element) element.getParentNode();
    String full = element.getPreviousSibling() != null
            && parent.getNodeName().equals("g")
            && !children(parent, "title").isEmpty()
        ? child(parent, "title").getTextContent()
        : shown;
    boolean turned = parent.hasAttribute("transform")
        || (parent.getParentNode() instanceof Element above && above.hasAttribute("transform"));
    Box box = turned
        ? new Box(x - rise, y - start - width, x + fall, y - start)
        : new Box(x + start, y - rise, x + start + width, y + fall);
    return new Text(full, shown, x, y, box);
  }

  private static List<Point> points(Element path) {
    List<Point> points = new ArrayList<>();
    String data = path.getAttribute("d");
    if (!data.replaceAll("[MLHV]?-?\\d+\\.\\d\\d ?|Z(?=M|$)", "").isEmpty()) {
      throw new AssertionError("not a path of two-decimal numbers: " + data);
    }
    Matcher matcher = PATH_COMMAND.matcher(data);
    double x = 0;
    double y = 0;
    while (matcher.find()) {
      String[] numbers = matcher.group(2).split(" ", -1);
      switch (matcher.group(1)) {
        case "M", "L" -> {
          x = Double.parseDouble(numbers[0]);
          y = Double.parseDouble(numbers[1]);
        }
        case "H" -> x = Double.parseDouble(numbers[0]);
        case "V" -> y = Double.parseDouble(numbers[0]);
        default -> {
          continue;
        }
      }
      points.add(new Point(x, y));
    }
    return points;
  }

  private static List<Line> lines(Element group) {
    return children(group, "line").stream().map(Drawing::line).toList();
  }

  private static Line line(Element line) {
    return new Line(number(line, "x1"), number(line, "y1"), number(line, "x2"), number(line, "y2"));
  }

  private static double number(Element element, String attribute) {
    return Double.parseDouble(element.getAttribute(attribute));
  }

  private List<Element> elements(String name) {
    NodeList all = root.getElementsByTagName(name);
    return IntStream.range(0, all.getLength())
        .mapToObj(i -> (Element) all.item(i))
        .toList();
  }

  private static Element child(Element parent, String name) {
    return children(parent, name).get(0);
  }

  private static List<Element> children(Element parent, String name) {
    List<Element> found = new ArrayList<>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element && element.getTagName().equals(name)) {
        found.add(element);
      }
    }
    return found;
  }
}
