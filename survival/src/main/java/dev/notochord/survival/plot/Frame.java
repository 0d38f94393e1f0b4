package dev.notochord.survival.plot;

import com.google.common.collect.ImmutableList;

/** Draws what surrounds the data: titles, key, axes, numbers at risk, note. */
final class Frame {
  private final PlotOptions options;
  private final Layout layout;
  private final Sheet sheet;
  private final SvgWriter svg;

  Frame(PlotOptions options, Layout layout, Sheet sheet) {
    this.options = options;
    this.layout = layout;
    this.sheet = sheet;
    svg = sheet.svg();
  }

  /** Begins the document, with what screen readers say. */
  void begin(String title, String description, int noteLines) {
    sheet.begin(layout.width, layout.height(noteLines), title, description);
  }

  String end() {
    return svg.end().document();
  }

  void titles() {
    double y = Layout.MARGIN;
    for (String line : layout.titleLines) {
      sheet
          .text(Lettering.TITLE, Layout.MARGIN, y + Lettering.TITLE.size(), "start")
          .end(line);
      y += Lettering.TITLE.lineHeight();
    }
    for (String line : layout.subtitleLines) {
      sheet.text(Lettering.SUBTITLE, Layout.MARGIN, y + Lettering.SUBTITLE.size(), "start");
      svg.attribute("fill", Sheet.FAINT_INK).end(line);
      y += Lettering.SUBTITLE.lineHeight();
    }
  }

  void key(ImmutableList<KeyEntry> entries) {
    for (int index = 0; index < entries.size(); index++) {
      KeyEntry entry = entries.get(index);
      double x = Layout.MARGIN + index % layout.keyColumns * layout.keyColumnWidth;
      int row = index / layout.keyColumns;
      double middle = layout.keyTop + (row + 0.5) * Lettering.LABEL.lineHeight();
      double baseline = middle + Sheet.MIDDLE * Lettering.LABEL.size();
      double nameStart = x + Layout.SAMPLE_COLUMN;
      entry.sample().drawAt(x, middle);
      sheet.fitted(Lettering.LABEL, nameStart, baseline, "start", entry.name(), layout.keyNameRoom);
      if (!entry.remark().isEmpty()) {
        double remarkStart = nameStart + layout.keyNameRoom + Layout.GAP;
        sheet.text(Lettering.LABEL, remarkStart, baseline, "start");
        svg.attribute("fill", Sheet.FAINT_INK).end(entry.remark());
      }
    }
  }

  void grid() {
    svg.begin("g").attribute("stroke", Sheet.GRID).attribute("stroke-width", 1);
    for (Tick tick : layout.valueAxis.ticks()) {
      if (tick.value() > 0) {
        double y = layout.y(tick.value());
        sheet.line(layout.left, y, layout.right, y);
      }
    }
    svg.end();
  }

  void axes() {
    svg.begin("g").attribute("stroke", Sheet.INK).attribute("stroke-width", 1);
    sheet.line(layout.left, layout.top, layout.left, layout.bottom);
    sheet.line(layout.left, layout.bottom, layout.right, layout.bottom);
    for (Tick tick : layout.valueAxis.ticks()) {
      double y = layout.y(tick.value());
      sheet.line(layout.left - Layout.TICK_LENGTH, y, layout.left, y);
    }
    for (Tick tick : layout.axis.ticks()) {
      double x = layout.x(tick.value());
      sheet.line(x, layout.bottom, x, layout.bottom + Layout.TICK_LENGTH);
    }
    svg.end();

    double labelRight = layout.left - Layout.TICK_LENGTH - Layout.LABEL_GAP;
    for (Tick tick : layout.valueAxis.ticks()) {
      double baseline = layout.y(tick.value()) + Sheet.MIDDLE * Lettering.TICK.size();
      sheet.text(Lettering.TICK, labelRight, baseline, "end").end(tick.label());
    }
    double baseline = layout.bottom + Layout.TICK_LENGTH + Lettering.TICK.size() + 2;
    for (Tick tick : layout.axis.ticks()) {
      sheet.text(Lettering.TICK, layout.x(tick.value()), baseline, "middle").end(tick.label());
    }
    axisLabels();
  }

  private void axisLabels() {
    double x = layout.valueLabelBaseline;
    double y = (layout.top + layout.bottom) / 2;
    svg.begin("g")
        .attribute(
            "transform", "rotate(-90 " + SvgWriter.decimal(x) + " " + SvgWriter.decimal(y) + ")");
    String cut = layout.valueAxis.isCut() ? " (to " + layout.valueAxis.topLabel() + ")" : "";
    sheet.fitted(
        Lettering.LABEL, x, y, "middle", options.valueLabel(), cut, layout.bottom - layout.top);
    svg.end();
    sheet.fitted(
        Lettering.LABEL,
        (layout.left + layout.right) / 2,
        layout.timeLabelBaseline,
        "middle",
        options.timeLabel(),
        layout.right - layout.left);
  }

  void numbersAtRisk(ImmutableList<RiskRow> rows) {
    double middle = layout.riskTop + Lettering.TICK.lineHeight() / 2.0;
    sheet
        .text(
            Lettering.HEADING,
            Layout.MARGIN,
            middle + Sheet.MIDDLE * Lettering.HEADING.size(),
            "start")
        .end("Number at risk");
    for (RiskRow row : rows) {
      middle += Lettering.TICK.lineHeight();
      double baseline = middle + Sheet.MIDDLE * Lettering.TICK.size();
      double nameStart = Layout.MARGIN + layout.riskSampleColumn;
      if (row.sample().isPresent()) {
        row.sample().get().drawAt(Layout.MARGIN, middle);
      }
      sheet.fitted(Lettering.TICK, nameStart, baseline, "start", row.name(), layout.riskNameRoom);
      for (Tick tick : layout.axis.ticks()) {
        sheet
            .text(Lettering.TICK, layout.x(tick.value()), baseline, "middle")
            .end(Long.toString(row.atRisk().applyAsLong(tick.value())));
      }
    }
  }

  ImmutableList<String> noteLines(String note) {
    return Lettering.NOTE.lines(note, layout.width - 2 * Layout.MARGIN);
  }

  void note(ImmutableList<String> lines) {
    double baseline = layout.noteTop() + Lettering.NOTE.size();
    for (String line : lines) {
      sheet.text(Lettering.NOTE, Layout.MARGIN, baseline, "start");
      svg.attribute("fill", Sheet.FAINT_INK).end(line);
      baseline += Lettering.NOTE.lineHeight();
    }
  }
}
