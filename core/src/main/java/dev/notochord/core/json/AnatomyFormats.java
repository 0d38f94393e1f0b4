package dev.notochord.core.json;

import com.google.common.collect.ImmutableList;
import dev.notochord.core.anatomy.LevelRange;
import dev.notochord.core.anatomy.LevelSet;
import dev.notochord.core.anatomy.NeuralForamen;
import dev.notochord.core.anatomy.Side;
import dev.notochord.core.anatomy.VertebralPart;

/** The formats of {@code dev.notochord.core.anatomy}. */
final class AnatomyFormats {
  static final Format<Side> SIDE = Formats.coded(Side.class, Side::ofCode);
  static final Format<LevelRange> LEVEL_RANGE = Formats.text(
      LevelRange.class, LevelRange::parse, "One vertebra or an unbroken run of them.", "T11-L1");
  static final Format<LevelSet> LEVEL_SET = Formats.text(
      LevelSet.class,
      LevelSet::parse,
      "Vertebrae from the head down, contiguous or not.",
      "T6 and T9",
      "C5, T1-T3 and L2");
  static final Format<NeuralForamen> NEURAL_FORAMEN = Formats.text(
      NeuralForamen.class,
      NeuralForamen::parse,
      "The opening between two neighbouring vertebrae, with its side where that is stated.",
      "C5-C6 foramen, right");
  static final Format<VertebralPart> VERTEBRAL_PART = Formats.text(
      VertebralPart.class,
      VertebralPart::parse,
      "An element of a vertebra, with its side where that is stated.",
      "lamina, right",
      "vertebral body");

  static final ImmutableList<Format<?>> ALL =
      ImmutableList.of(SIDE, LEVEL_RANGE, LEVEL_SET, NEURAL_FORAMEN, VERTEBRAL_PART);

  private AnatomyFormats() {}
}
