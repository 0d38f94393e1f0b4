package dev.notochord.examples;

import com.google.common.html.HtmlEscapers;
import dev.notochord.core.outcome.Endpoint;
import dev.notochord.core.tumorcase.SpinalTumorCase;

/** The report as one page that needs nothing beside it. */
final class HtmlReport {
  private static final String HEAD = """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>Notochord: published spine tumours and a cohort</title>
      <style>
      body { font: 16px/1.5 "DejaVu Sans", Helvetica, Arial, sans-serif; color: #1a1a1a; max-width: 62rem;
        margin: 2rem auto; padding: 0 1rem; }
      h1, h2, h3 { line-height: 1.2; }
      table { border-collapse: collapse; font-size: 0.8rem; }
      th, td { text-align: left; vertical-align: top; padding: 0.3rem 0.6rem; border-bottom: 1px solid #ccc; }
      thead th { border-bottom: 2px solid #1a1a1a; }
      pre { background: #f4f4f2; padding: 0.8rem; overflow-x: auto; font-size: 0.85rem; }
      .warning { border-left: 4px solid #b35900; padding: 0.2rem 0.8rem; background: #fdf4ea; }
      .unknown { color: #666; }
      .wide { overflow-x: auto; }
      td ul { margin: 0; padding-left: 1rem; min-width: 16rem; }
      figure { margin: 1rem 0; }
      svg { max-width: 100%; height: auto; }
      </style>
      </head>
      <body>
      """;

  private final StringBuilder html = new StringBuilder(HEAD);

  private HtmlReport() {}

  static String of(CaseReport report) {
    HtmlReport page = new HtmlReport();
    page.element("h1", "Published spine tumours and a cohort");
    page.html.append(
        "<p>Made by the examples of Notochord. Not a medical device; no advice.</p>\n");
    page.figures(report);
    page.reference(report);
    page.cases(report);
    page.sources(report);
    return page.html.append("</body>\n</html>\n").toString();
  }

  private void figures(CaseReport report) {
    for (Figure figure : report.figures()) {
      element("h2", figure.title());
      html.append(figure.note().equals(CaseReport.WARNING) ? "<p class=\"warning\">" : "<p>");
      html.append(escape(figure.note())).append("</p>\n<figure>\n");
      html.append(figure.svg()).append("</figure>\n");
      element("pre", figure.table());
      if (!figure.exclusions().isEmpty()) {
        html.append("<details><summary>Not used: ").append(figure.exclusions().size());
        html.append(" cases</summary>\n<ul>\n");
        figure
            .exclusions()
            .forEach(exclusion -> element("li", exclusion.caseId() + ": " + exclusion.reason()));
        html.append("</ul></details>\n");
      }
    }
  }

  private void reference(CaseReport report) {
    element("h2", "Three cases in full");
    for (SpinalTumorCase patient : report.reference()) {
      element("h3", "Case " + patient.id());
      element(
          "p",
          CaseWords.patient(patient) + "; " + CaseWords.lesion(patient.lesions().get(0)) + ".");
      element("pre", String.join("\n", StagingText.lines(patient)));
      html.append("<ul>\n");
      CaseWords.endpoints(patient).forEach(line -> element("li", line));
      html.append("</ul>\n");
    }
  }

  private void cases(CaseReport report) {
    element("h2", "Published cases");
    html.append("<p>What is not stated is unknown, never a no.");
    for (Endpoint endpoint : Endpoint.values()) {
      html.append(' ')
          .append(escape(endpoint.code() + " is " + endpoint.display()))
          .append('.');
    }
    html.append("</p>\n<div class=\"wide\"><table>\n");
    html.append("<thead><tr><th>Case</th><th>Patient and lesion</th><th>SINS</th>");
    html.append(
        "<th>Endpoints</th><th>Unknown</th><th>Kept in words</th><th>Source</th></tr></thead>\n<tbody>\n");
    for (CaseRow row : report.rows()) {
      SpinalTumorCase patient = row.patient();
      html.append("<tr>");
      element("th", patient.id());
      element(
          "td",
          CaseWords.patient(patient) + "; " + CaseWords.lesion(patient.lesions().get(0)));
      element("td", CaseWords.line(CaseWords.sins(patient)));
      html.append("<td><ul>\n");
      CaseWords.endpoints(patient).forEach(line -> element("li", line));
      html.append("</ul></td>\n");
      html.append("<td class=\"unknown\">").append(escape(CaseWords.list(row.unknown())));
      html.append("</td>");
      element("td", String.join("; ", row.problems()));
      element("td", row.sourceId());
      html.append("</tr>\n");
    }
    html.append("</tbody>\n</table></div>\n");
  }

  private void sources(CaseReport report) {
    element("h2", "Sources");
    html.append("<ul>\n");
    report.sources().forEach((id, citation) -> element("li", id + ": " + citation));
    html.append("</ul>\n");
  }

  private void element(String name, String words) {
    html.append('<').append(name).append('>').append(escape(words));
    html.append("</").append(name).append(">\n");
  }

  private static String escape(String words) {
    return HtmlEscapers.htmlEscaper().escape(words);
  }
}
