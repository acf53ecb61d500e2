package org.fihris.nlp.model.djl;

import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.fihris.nlp.model.ModelConfig;
import org.fihris.nlp.model.ModelFolder;
import org.fihris.nlp.model.ModelRefused;
import org.fihris.nlp.model.Precision;
import org.fihris.nlp.model.Processor;
import org.fihris.nlp.model.TokenClassifier;
import org.fihris.nlp.segment.SubwordTokenizer;
import org.jboss.logging.Logger;

/** The model of this process: loaded once, at the start, from the configured folder. */
@Singleton
public class LoadedModel {
  private static final Logger LOG = Logger.getLogger(LoadedModel.class);

  private static final long NANOS_PER_MILLI = 1_000_000;

  private final Parts parts;

  private record Parts(ModelFolder folder, DjlTokenizer tokenizer, DjlTokenClassifier classifier) {}

  /**
   * @throws ConfigurationException if the folder or a setting is refused: the start ends with the
   *     reason, without a stack trace that would hide it
   */
  @Inject
  public LoadedModel(ModelConfig config) {
    try {
      parts = load(config);
    } catch (ModelRefused | IllegalArgumentException e) {
      throw new ConfigurationException(e.getMessage());
    }
  }

  private static Parts load(ModelConfig config) {
    long begin = System.nanoTime();
    ModelFolder folder = ModelFolder.read(config.path());
    Precision precision = config.precision().choose(folder.precisions(), Processor.current());
    int threads =
        config.threads() == 0 ? Runtime.getRuntime().availableProcessors() : config.threads();
    DjlTokenizer tokenizer = DjlTokenizer.load(folder.tokenizerFile());
    DjlTokenClassifier classifier =
        DjlTokenClassifier.load(folder, tokenizer, precision, threads, config.batchSubwords());
    LOG.infof(
        "Model %s from %s, %s arithmetic, %d threads, loaded in %d ms",
        folder.modelVersion(),
        folder.path(),
        precision,
        threads,
        (System.nanoTime() - begin) / NANOS_PER_MILLI);
    return new Parts(folder, tokenizer, classifier);
  }

  @Produces
  @Singleton
  ModelFolder folder() {
    return parts.folder();
  }

  @Produces
  @Singleton
  SubwordTokenizer tokenizer() {
    return parts.tokenizer();
  }

  @Produces
  @Singleton
  TokenClassifier classifier() {
    return parts.classifier();
  }

  @PreDestroy
  void close() {
    parts.classifier().close();
    parts.tokenizer().close();
  }
}
