package dev.notochord.staging.ajcc;

import dev.notochord.core.code.Citation;

/** The books behind the systems of this package. */
final class AjccSources {
  static final Citation BONE = manual(
      "Kneisl JS, Rosenberg AE et al.",
      "Bone. In: AJCC Cancer Staging Manual, 8th edition. Springer, pp 471-486");
  static final Citation TRUNK_AND_EXTREMITIES = manual(
      "Yoon SS, Maki RG, Asare EA et al.",
      "Soft tissue sarcoma of the trunk and extremities. In: AJCC Cancer Staging Manual, 8th"
          + " edition. Springer, pp 507-515");
  static final Citation RETROPERITONEUM = manual(
      "Pollock RE, Maki RG, Baldini EH et al.",
      "Soft tissue sarcoma of the retroperitoneum. In: AJCC Cancer Staging Manual, 8th edition."
          + " Springer, pp 531-537");
  static final Citation UICC_8 = Citation.builder()
      .authors("Brierley JD et al.")
      .journal("TNM Classification of Malignant Tumours, 8th edition. Wiley")
      .year(2017)
      .build();
  static final Citation UICC_9 = Citation.builder()
      .authors("UICC")
      .journal("TNM Classification of Malignant Tumours, 9th edition. Wiley")
      .year(2025)
      .build();

  private AjccSources() {}

  private static Citation manual(String authors, String chapter) {
    return Citation.builder().authors(authors).journal(chapter).year(2017).build();
  }
}
