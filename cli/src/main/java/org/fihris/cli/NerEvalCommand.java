package org.fihris.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.fihris.cli.conll.Corpus;
import org.fihris.cli.conll.LabelMap;
import org.fihris.cli.conll.StrictScore;
import org.fihris.cli.conll.TaggedToken;
import org.fihris.stack.Service;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Scores the model on a tagged corpus, through the path that articles take. */
@Command(
    name = "ner-eval",
    mixinStandardHelpOptions = true,
    description =
        "Tags the tokens of a corpus (token<space or tab>tag lines, blank lines between sentences)"
            + " as nlp-service tags articles, and prints one JSON object: strict precision, recall,"
            + " F1 and counts, micro and per type, and the macro F1. Starts nlp-service for as long"
            + " as it needs it if nothing is up.")
final class NerEvalCommand implements Callable<Integer> {

  /** Enough for full batches; few enough that progress shows. */
  private static final int SENTENCES_PER_REQUEST = 256;

  @ParentCommand private Main main;
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "FILE.conll")
  private Path file;

  @Option(
      names = "--out",
      paramLabel = "PRED.conll",
      description = "Write the same tokens with the predicted tags, one `token tag` a line.")
  private @Nullable Path out;

  @Option(
      names = "--map",
      paramLabel = "PERS=PER,…",
      description =
          "The corpus's names of the types (left) for PER, LOC, ORG and MISC (right). They are"
              + " written to --out, and both sides are scored under ours. Default: PER, LOC, ORG,"
              + " MISC are written, and PERS counts as PER.")
  private @Nullable String map;

  @Override
  public Integer call() {
    LabelMap given = labels();
    Corpus gold = Corpus.parse(utf8(InputFile.read(file)));
    if (gold.sentences().isEmpty()) {
      throw new CliFailure(file + ": has no tokens");
    }
    Corpus predicted = gold.withTags(tags(gold, given));
    if (out != null) {
      write(out, predicted.format());
    }
    LabelMap scored = map == null ? LabelMap.DEFAULT : given;
    main.print(StrictScore.of(gold, predicted, scored).toJson());
    return Main.OK;
  }

  private LabelMap labels() {
    try {
      return map == null ? new LabelMap(Map.of()) : LabelMap.parse(map);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), "--map: " + e.getMessage(), e);
    }
  }

  private List<List<String>> tags(Corpus corpus, LabelMap labels) {
    List<List<String>> sentences =
        corpus.sentences().stream()
            .map(sentence -> sentence.stream().map(TaggedToken::text).toList())
            .toList();
    List<List<String>> tags = new ArrayList<>();
    Http http = new Http();
    try (OnDemandStack stack = OnDemandStack.with(main, Service.NLP)) {
      for (int from = 0; from < sentences.size(); from += SENTENCES_PER_REQUEST) {
        int to = Math.min(from + SENTENCES_PER_REQUEST, sentences.size());
        tags.addAll(tags(http, stack.url(Service.NLP), sentences.subList(from, to), labels));
        main.progress(to + " of " + sentences.size() + " sentences");
      }
    }
    return tags;
  }

  private List<List<String>> tags(
      Http http, String nlpUrl, List<List<String>> sentences, LabelMap labels) {
    Http.Answer answer = http.postJson(nlpUrl + "/ner", Map.of("sentences", sentences));
    if (!answer.isOk()) {
      throw new CliFailure(file + ": " + answer.problem());
    }
    List<List<String>> tags = new ArrayList<>();
    for (JsonNode sentence : answer.body().path("tags")) {
      List<String> line = new ArrayList<>();
      sentence.forEach(tag -> line.add(labels.toCorpusTag(tag.asText())));
      tags.add(line);
    }
    return tags;
  }

  private String utf8(InputFile input) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(input.bytes())).toString();
    } catch (CharacterCodingException e) {
      throw new CliFailure(file + ": is not UTF-8", e);
    }
  }

  private static void write(Path path, String text) {
    try {
      Files.writeString(path, text);
    } catch (IOException e) {
      throw new CliFailure(path + ": cannot be written: " + e.getMessage(), e);
    }
  }
}
