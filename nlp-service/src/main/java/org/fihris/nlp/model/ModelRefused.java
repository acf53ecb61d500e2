package org.fihris.nlp.model;

import java.nio.file.Path;

/** A model folder that cannot be used. Trying again helps only after the folder was mended. */
public final class ModelRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String rule;

  /**
   * @param path the file or folder at fault
   * @param rule the broken rule's name, e.g. {@code model.file-missing}
   * @param detail what was found
   * @param remedy what to do about it
   */
  public ModelRefused(Path path, String rule, String detail, String remedy) {
    super("%s: %s: %s. %s.".formatted(path, rule, detail, remedy));
    this.rule = rule;
  }

  /** The broken rule's name. */
  public String rule() {
    return rule;
  }
}
