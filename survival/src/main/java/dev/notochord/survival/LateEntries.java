package dev.notochord.survival;

/**
 * What happens at a landmark to subjects whose observation begins after it.
 *
 * @see Landmark
 * @since 0.1.0
 */
public enum LateEntries {
  /** They are left out, as nothing is known of them at the landmark. The default. */
  EXCLUDED,
  /** They are kept, with their own later entry. */
  INCLUDED
}
