package dev.notochord.examples;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.view.ViewBox;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import javax.imageio.ImageIO;

/** Turns an SVG document into a PNG picture on white, twice its size so that print stays sharp. */
final class Png {
  private static final int SCALE = 2;

  private Png() {}

  /**
   * Returns the picture.
   *
   * @throws UserError if this Java installation cannot draw, for want of fonts as a rule
   */
  static byte[] of(String svg) throws UserError {
    try {
      return draw(svg);
    } catch (IOException | RuntimeException | LinkageError e) {
      // A Java without a font configuration fails anywhere from a null to a missing library.
      throw new UserError("no PNG: this Java cannot draw text (" + e + "); are fonts installed?");
    }
  }

  private static byte[] draw(String svg) throws IOException {
    SVGDocument document = Objects.requireNonNull(
        new SVGLoader()
            .load(
                new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)),
                null,
                LoaderContext.createDefault()),
        "the SVG document could not be read");
    int width = Math.round(document.size().width * SCALE);
    int height = Math.round(document.size().height * SCALE);
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    try {
      graphics.setColor(Color.WHITE);
      graphics.fillRect(0, 0, width, height);
      graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      graphics.setRenderingHint(
          RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
      document.render(null, graphics, new ViewBox(width, height));
    } finally {
      graphics.dispose();
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    if (!ImageIO.write(image, "png", bytes)) {
      throw new IOException("no PNG writer");
    }
    return bytes.toByteArray();
  }
}
