package dev.notochord.staging.enneking;

import dev.notochord.core.code.Citation;

/** The papers behind the systems of Enneking. */
final class EnnekingSources {
  static final Citation ENNEKING = Citation.builder()
      .authors("Enneking WF, Spanier SS, Goodman MA")
      .journal("Clin Orthop Relat Res")
      .year(1980)
      .build();
  static final Citation REPRINT = Citation.builder()
      .authors("Enneking WF, Spanier SS, Goodman MA")
      .journal("Clin Orthop Relat Res")
      .year(2003)
      .volume("415")
      .pages("4-18")
      .doi("10.1097/01.blo.0000093891.12372.0f")
      .build();
  static final Citation CHAN = Citation.builder()
      .authors("Chan P, Boriani S, Fourney DR, Biagini R, Dekutoski MB, Fehlings MG, Ryken TC,"
          + " Gokaslan ZL, Vrionis FD, Harrop JS, Schmidt MH, Vialle LR, Gerszten PC, Rhines LD,"
          + " Ondra SL, Pratt SR, Fisher CG")
      .journal("Spine")
      .year(2009)
      .volume("34")
      .pages("384-391")
      .doi("10.1097/BRS.0b013e3181971283")
      .build();
  static final Citation FISHER = Citation.builder()
      .authors("Fisher CG, Saravanja DD, Dvorak MF, Rampersaud YR, Clarkson PW, Hurlbert J, Fox R,"
          + " Zhang H, Lewis S, Riaz S, Ferguson PC, Boyd MC")
      .journal("Spine")
      .year(2011)
      .volume("36")
      .pages("830-836")
      .doi("10.1097/BRS.0b013e3181e502e5")
      .build();

  private EnnekingSources() {}
}
