package dev.notochord.staging.wbb;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import dev.notochord.core.anatomy.AngularZone;
import dev.notochord.core.anatomy.LevelSet;
import dev.notochord.core.anatomy.TissueLayer;
import dev.notochord.core.anatomy.ZoneNumbering;
import dev.notochord.core.lesion.SpinalLesion;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.immutables.value.Value;

/**
 * The extent of a tumour in the terms of Weinstein, Boriani and Biagini: zones, layers and
 * vertebrae, such as {@code zones 5-8, layers A-B, levels T11-T12}.
 *
 * <p>The zones are held by side and place and not by number, because two ways of numbering are in
 * print. {@link #print} writes them in one of them and {@link #parse} reads them back:
 *
 * <pre>{@code
 * WbbExtent extent = WbbExtent.parse("zones 3-5, layers B, D, levels L2", ZoneNumbering.sosg());
 * extent.print(ZoneNumbering.original(Side.RIGHT));  // zones 8-10, layers B, D, levels L2
 * }</pre>
 *
 * <p><b>Runs.</b> {@code 10-3} is 10, 11, 12, 1, 2 and 3, over the spinous process. {@code 8-5}, as
 * the author of the system also writes for the four zones of the body, is refused: see {@link
 * ZoneNumbering}.
 *
 * @see Wbb
 * @since 0.1.0
 */
@Value.Immutable(builder = false)
public abstract class WbbExtent {
  private static final Pattern FORM =
      Pattern.compile("zones? (.+?)(?:, layers? (.+?))?(?:, levels? (.+))?");
  private static final Splitter COMMA = Splitter.on(", ");

  WbbExtent() {}

  /**
   * {@return the extent over these zones, layers and vertebrae}
   *
   * @param zones the zones that hold tumour, at least one
   * @param layers the layers that hold tumour; none if they are not stated
   * @param levels the vertebrae that hold tumour, if they are stated
   * @throws IllegalArgumentException if there is no zone
   */
  public static WbbExtent of(
      Set<AngularZone> zones, Set<TissueLayer> layers, Optional<LevelSet> levels) {
    return ImmutableWbbExtent.of(
        Sets.immutableEnumSet(zones), Sets.immutableEnumSet(layers), levels);
  }

  /**
   * {@return the extent that is recorded of a lesion; empty if no zone is}
   *
   * @param lesion the lesion
   */
  public static Optional<WbbExtent> of(SpinalLesion lesion) {
    return lesion.involvedZones().isEmpty()
        ? Optional.empty()
        : Optional.of(of(lesion.involvedZones(), lesion.involvedLayers(), lesion.levels()));
  }

  /**
   * {@return the extent written as {@link #print} writes it}
   *
   * @param text the text to read
   * @param numbering the way in which its zones are numbered
   * @throws IllegalArgumentException if the text has another form, or a zone, a layer or a vertebra
   *     that there is not
   */
  public static WbbExtent parse(String text, ZoneNumbering numbering) {
    Matcher parts = FORM.matcher(text);
    checkArgument(
        parts.matches(),
        "WBB extent '%s': expected a form like 'zones 5-8, layers A-B, levels T11-T12'",
        text);
    return of(
        numbering.parse(parts.group(1)),
        Optional.ofNullable(parts.group(2)).map(WbbExtent::layers).orElse(ImmutableSet.of()),
        Optional.ofNullable(parts.group(3)).map(LevelSet::parse));
  }

  private static ImmutableSet<TissueLayer> layers(String text) {
    return COMMA
        .splitToStream(text)
        .flatMap(run -> {
          List<String> ends = Splitter.on('-').splitToList(run);
          TissueLayer first = TissueLayer.ofCode(ends.get(0));
          TissueLayer last = TissueLayer.ofCode(ends.get(ends.size() - 1));
          checkArgument(
              ends.size() <= 2 && first.compareTo(last) <= 0,
              "WBB extent: layers '%s', expected a form like A-B or B, D",
              text);
          return Arrays.stream(TissueLayer.values())
              .filter(layer -> first.compareTo(layer) <= 0 && layer.compareTo(last) <= 0);
        })
        .collect(toImmutableSet());
  }

  /** {@return the zones that hold tumour, at least one} */
  @Value.Parameter
  public abstract ImmutableSet<AngularZone> zones();

  /** {@return the layers that hold tumour; none if they are not stated} */
  @Value.Parameter
  public abstract ImmutableSet<TissueLayer> layers();

  /** {@return the vertebrae that hold tumour, if they are stated} */
  @Value.Parameter
  public abstract Optional<LevelSet> levels();

  @Value.Check
  void check() {
    checkArgument(!zones().isEmpty(), "WBB extent: no zone, expected at least one");
  }

  /**
   * {@return the extent with its zones as numbers, such as {@code zones 10-3, layers B-C, levels
   * T6}}
   *
   * @param numbering the way to number the zones, which the reader must be told
   */
  public String print(ZoneNumbering numbering) {
    StringBuilder text = new StringBuilder("zones ").append(numbering.print(zones()));
    if (!layers().isEmpty()) {
      text.append(", layers ").append(runs());
    }
    levels().ifPresent(levels -> text.append(", levels ").append(levels));
    return text.toString();
  }

  private String runs() {
    List<TissueLayer[]> runs = new ArrayList<>();
    boolean open = false;
    for (TissueLayer layer : TissueLayer.values()) {
      boolean holds = layers().contains(layer);
      if (holds && open) {
        runs.get(runs.size() - 1)[1] = layer;
      } else if (holds) {
        runs.add(new TissueLayer[] {layer, layer});
      }
      open = holds;
    }
    return runs.stream()
        .map(run -> run[0] == run[1] ? run[0].code() : run[0].code() + "-" + run[1].code())
        .collect(Collectors.joining(", "));
  }

  /**
   * {@return the extent as {@link #print} writes it in the numbering of the Spine Oncology Study
   * Group, which it names}
   */
  @Override
  public String toString() {
    return print(ZoneNumbering.sosg()) + " (SOSG numbering)";
  }
}
