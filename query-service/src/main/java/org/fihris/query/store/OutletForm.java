package org.fihris.query.store;

/**
 * A spelling as an outlet has it.
 *
 * @param outlet who published it; empty where unknown
 */
record OutletForm(String surface, String outlet) {}
