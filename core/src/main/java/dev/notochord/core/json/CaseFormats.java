package dev.notochord.core.json;

import com.google.common.collect.ImmutableList;
import dev.notochord.core.tumorcase.SpinalTumorCase;

/** The formats of {@code dev.notochord.core.tumorcase}. */
final class CaseFormats {
  static final ObjectFormat<SpinalTumorCase, SpinalTumorCase.Builder> CASE = Formats.object(
          SpinalTumorCase.class,
          "One patient with a tumour of the spine.",
          SpinalTumorCase::builder,
          SpinalTumorCase.Builder::build)
      .constant("schemaVersion", CaseJson.SCHEMA_VERSION)
      .required("id", Formats.words(), SpinalTumorCase::id, SpinalTumorCase.Builder::id);

  static final ImmutableList<Format<?>> ALL = ImmutableList.of(CASE);

  private CaseFormats() {}
}
