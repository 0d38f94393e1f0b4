package dev.notochord.survival.file;

import static com.google.common.base.Preconditions.checkArgument;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The first line of a text.
 *
 * @param text the line without its end and without a mark of the byte order
 * @param end where the next line begins, in bytes
 */
record HeaderLine(String text, long end) {
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  static HeaderLine first(Path file) throws IOException {
    byte[] bytes;
    try (InputStream in = Files.newInputStream(file)) {
      bytes = in.readNBytes(DelimitedFile.LONGEST_LINE);
    }
    int length = 0;
    while (length < bytes.length && bytes[length] != '\n') {
      length++;
    }
    checkArgument(
        length < DelimitedFile.LONGEST_LINE,
        "%s, line 1: is longer than %s bytes, expected a header",
        file,
        DelimitedFile.LONGEST_LINE);
    String line = new String(bytes, 0, length, StandardCharsets.UTF_8);
    String text = line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
    checkArgument(
        text.indexOf('\r') < 0,
        "%s, line 1: has a CR within, expected lines that end with LF or CR LF",
        file);
    checkArgument(
        text.indexOf('"') < 0, "%s, line 1: has a quote, expected text without quotes", file);
    return new HeaderLine(
        text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text,
        Math.min(length + 1, bytes.length));
  }
}
