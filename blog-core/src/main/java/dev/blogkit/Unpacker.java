package dev.blogkit;

/** Takes out of a text what {@link Packer} put in. */
final class Unpacker {

    private final String packed;
    private int next;

    Unpacker(String packed) {
        this.packed = packed;
    }

    int number() {
        int number = 0;
        int shift = 0;
        char bits;
        do {
            bits = packed.charAt(next++);
            number |= (bits & 0x7F) << shift;
            shift += 7;
        } while (bits > 0x7F);
        return number;
    }

    String text() {
        int length = number();
        next += length;
        return packed.substring(next - length, next);
    }
}
