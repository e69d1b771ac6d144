package dev.blogkit;

/** Puts numbers and texts into one text, from which {@link Unpacker} takes them in the same order. */
final class Packer {

    private final StringBuilder packed = new StringBuilder();

    /** Adds a number that is not negative: seven bits in a character, the lowest first, and an eighth where more follow. */
    Packer number(int number) {
        int rest = number;
        while (rest > 0x7F) {
            packed.append((char) ((rest & 0x7F) | 0x80));
            rest >>>= 7;
        }
        packed.append((char) rest);
        return this;
    }

    /** Adds a text of any characters. */
    Packer text(String text) {
        number(text.length());
        packed.append(text);
        return this;
    }

    /** {@return all that was added} */
    String packed() {
        return packed.toString();
    }
}
