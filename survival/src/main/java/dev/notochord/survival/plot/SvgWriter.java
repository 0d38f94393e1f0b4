package dev.notochord.survival.plot;

import java.util.ArrayDeque;
import java.util.Deque;

/** Writes well-formed SVG, one element a line. Coordinates have two decimals, whatever the locale. */
final class SvgWriter {
  private final StringBuilder out = new StringBuilder();
  private final Deque<String> open = new ArrayDeque<>();
  private boolean inStartTag;

  /** Begins an element inside the one begun last. */
  SvgWriter begin(String element) {
    endStartTag();
    newLine();
    out.append('<').append(element);
    open.push(element);
    inStartTag = true;
    return this;
  }

  SvgWriter attribute(String name, String value) {
    out.append(' ').append(name).append("=\"");
    escape(value);
    out.append('"');
    return this;
  }

  SvgWriter attribute(String name, double value) {
    return attribute(name, decimal(value));
  }

  /** Ends the element begun last. */
  SvgWriter end() {
    String element = open.pop();
    if (inStartTag) {
      out.append("/>");
      inStartTag = false;
    } else {
      newLine();
      out.append("</").append(element).append('>');
    }
    return this;
  }

  /** Ends the element begun last with text as its only content; no space is added around the text. */
  SvgWriter end(String text) {
    out.append('>');
    escape(text);
    out.append("</").append(open.pop()).append('>');
    inStartTag = false;
    return this;
  }

  /** Returns the document once every element has ended. */
  String document() {
    return out.append('\n').toString();
  }

  static String decimal(double value) {
    long hundredths = Math.round(value * 100);
    long size = Math.abs(hundredths);
    return (hundredths < 0 ? "-" : "") + size / 100 + (size % 100 < 10 ? ".0" : ".") + size % 100;
  }

  private void endStartTag() {
    if (inStartTag) {
      out.append('>');
      inStartTag = false;
    }
  }

  private void newLine() {
    if (out.length() > 0) {
      out.append('\n').append("  ".repeat(open.size()));
    }
  }

  private void escape(String text) {
    text.codePoints().forEach(c -> {
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\t', '\n', '\r' -> out.append(' ');
        default -> out.appendCodePoint(isXmlCharacter(c) ? c : 0xFFFD);
      }
    });
  }

  /** XML 1.0 forbids control characters, lone surrogates and two non-characters, even when escaped. */
  private static boolean isXmlCharacter(int c) {
    return c >= 0x20 && !(c >= 0xD800 && c <= 0xDFFF) && c != 0xFFFE && c != 0xFFFF;
  }
}
