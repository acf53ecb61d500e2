package org.fihris.query.corrections;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Pure: runs without the service. */
class EditorsTest {
  @Test
  void withoutAKeyTheRefusalSaysWhatToConfigure() {
    Editors editors = new Editors();
    editors.key = Optional.empty();
    editors.keyLocation = Optional.empty();

    assertThatThrownBy(() -> editors.current().await().indefinitely())
        .isInstanceOf(EditingOffException.class)
        .hasMessageContaining("MP_JWT_VERIFY_PUBLICKEY_LOCATION");
  }
}
