package dev.notochord.examples;

/** Main. */
public final class Main {
  private Main() {}

  /** Runs. */
  public static void main(String[] args) {
    System.out.println("hi");
  }
}
