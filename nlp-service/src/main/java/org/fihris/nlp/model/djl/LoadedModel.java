package org.fihris.nlp.model.djl;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.fihris.nlp.model.ModelConfig;
import org.fihris.nlp.model.ModelFolder;
import org.fihris.nlp.model.Precision;
import org.fihris.nlp.model.Processor;
import org.fihris.nlp.model.TokenClassifier;
import org.fihris.nlp.segment.SubwordTokenizer;
import org.jboss.logging.Logger;

/** The model of this process: loaded once, at the start, from the configured folder. */
@Singleton
public class LoadedModel {
  private static final Logger LOG = Logger.getLogger(LoadedModel.class);

  private final ModelFolder folder;
  private final DjlTokenizer tokenizer;
  private final DjlTokenClassifier classifier;

  @Inject
  public LoadedModel(ModelConfig config) {
    folder = ModelFolder.read(config.path());
    Precision precision = config.precision().choose(folder.precisions(), Processor.current());
    int threads =
        config.threads() == 0 ? Runtime.getRuntime().availableProcessors() : config.threads();
    tokenizer = DjlTokenizer.load(folder.tokenizerFile());
    classifier =
        DjlTokenClassifier.load(folder, tokenizer, precision, threads, config.batchSubwords());
    LOG.infof(
        "Model %s from %s, %s arithmetic, %d threads",
        folder.modelVersion(), folder.path(), precision, threads);
  }

  @Produces
  @Singleton
  ModelFolder folder() {
    return folder;
  }

  @Produces
  @Singleton
  SubwordTokenizer tokenizer() {
    return tokenizer;
  }

  @Produces
  @Singleton
  TokenClassifier classifier() {
    return classifier;
  }

  @PreDestroy
  void close() {
    classifier.close();
    tokenizer.close();
  }
}
