package dev.notochord.survival.plot;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.util.stream.Stream;

/**
 * A size and weight of letters, and how much room a text takes in it.
 *
 * <p>The reader's fonts are not known here. The widths are those of DejaVu Sans, the widest of the
 * families that the figure names, so that a text set in another of them takes less room than was
 * kept for it.
 */
enum Lettering {
  TITLE(16, 21, true),
  SUBTITLE(12, 17, false),
  LABEL(12, 18, false),
  TICK(11, 17, false),
  HEADING(11, 17, true),
  NOTE(10, 14, false);

  private static final String ELLIPSIS = "…";
  private static final Splitter WORDS = Splitter.on(CharMatcher.whitespace()).omitEmptyStrings();

  /** Advance widths of the characters from space to tilde, in thousandths of the size. */
  private static final int[] WIDTHS = {
    318, 401, 460, 838, 636, 950, 780, 275, 390, 390, 500, 838, 318, 361, 318, 337, //
    636, 636, 636, 636, 636, 636, 636, 636, 636, 636, 337, 337, 838, 838, 838, 531, //
    1000, 684, 686, 698, 770, 632, 575, 775, 752, 295, 295, 656, 557, 863, 748, 787, //
    603, 787, 695, 635, 611, 732, 684, 989, 685, 611, 685, 390, 337, 390, 838, 500, //
    500, 613, 635, 550, 635, 615, 352, 635, 634, 278, 278, 579, 278, 974, 634, 612, //
    635, 635, 411, 521, 392, 634, 592, 818, 592, 592, 525, 636, 337, 636, 838
  };

  /** Bold letters are a tenth wider on average; short words of narrow letters, up to a quarter. */
  private static final double BOLD = 1.2;

  private final int size;
  private final int lineHeight;
  private final boolean bold;

  Lettering(int size, int lineHeight, boolean bold) {
    this.size = size;
    this.lineHeight = lineHeight;
    this.bold = bold;
  }

  int size() {
    return size;
  }

  int lineHeight() {
    return lineHeight;
  }

  boolean isBold() {
    return bold;
  }

  /** Returns the room that a text takes, in pixels. */
  double width(String text) {
    int thousandths = text.codePoints().map(Lettering::thousandths).sum();
    return thousandths * size * (bold ? BOLD : 1) / 1000;
  }

  double widest(Stream<String> texts) {
    return texts.mapToDouble(this::width).max().orElse(0);
  }

  /** Returns the text, shortened to end in an ellipsis if it is wider than the room. */
  String fit(String text, double room) {
    if (width(text) <= room) {
      return text;
    }
    int end = text.length();
    while (end > 0 && width(text.substring(0, end).stripTrailing() + ELLIPSIS) > room) {
      end = text.offsetByCodePoints(end, -1);
    }
    return text.substring(0, end).stripTrailing() + ELLIPSIS;
  }

  /** Returns the text broken at spaces into lines no wider than the room; a wider word is shortened. */
  ImmutableList<String> lines(String text, double room) {
    ImmutableList.Builder<String> lines = ImmutableList.builder();
    String line = "";
    for (String word : WORDS.split(text)) {
      String longer = line.isEmpty() ? word : line + " " + word;
      if (line.isEmpty() || width(longer) <= room) {
        line = longer;
      } else {
        lines.add(fit(line, room));
        line = word;
      }
    }
    return line.isEmpty() ? ImmutableList.of() : lines.add(fit(line, room)).build();
  }

  /** Letters beyond ASCII by block: alphabets as wide as a broad Latin letter, signs and ideographs a full square. */
  private static int thousandths(int c) {
    if (c >= ' ' && c <= '~') {
      return WIDTHS[c - ' '];
    }
    if (c < 0x2000) {
      return 850;
    }
    return c < 0x10000 ? 1000 : 1400;
  }
}
