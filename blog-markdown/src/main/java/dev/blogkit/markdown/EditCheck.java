package dev.blogkit.markdown;

import dev.blogkit.Field;
import dev.blogkit.FieldValue;
import dev.blogkit.Fields;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Compares a header with what became of it. Nothing is written that does not read back, and no other field may change.
 *
 * @param before the header as it was
 * @param path the names of the field that changes, from the top level on
 * @param wanted the value that it is to have; null for none
 * @param duplicates which of two fields of one name changes
 */
record EditCheck(
        FrontMatter before, List<String> path, @Nullable FieldValue wanted, Profile.Duplicates duplicates) {

    private record Leaf(List<String> path, FieldValue value) {}

    /** A field as it is written; one that could not be read has no value, but it has a place. */
    private record Written(List<String> path, String value) {}

    /** {@return what is wrong with a changed text; null where it is as it should be} */
    @Nullable String whyNot(@Nullable FrontMatter after, Problems problems) {
        if (after == null) {
            return problems.inOrder("", 1).stream()
                    .findFirst()
                    .map(found -> "the header could not be read any more: " + found.message())
                    .orElse("the header could not be read any more");
        }
        if (after.text().format() != before.text().format()
                || !before.header().unreadable().containsAll(after.header().unreadable())
                || (after.text().cutOff() && !before.text().cutOff())) {
            return "the text would not be read as a header of the format "
                    + before.text().format() + " any more";
        }
        if (before.lines() != null && after.lines() == null && !others(after).equals(others(before))) {
            return "the header, which is no YAML now, would become YAML, in which another field says something else; put the"
                    + " values that hold a sign of YAML in quotes first";
        }
        if (!after.text().bodyText().equals(before.text().bodyText())) {
            return "the text below the header would be another one";
        }
        if (!others(after).equals(others(before))
                || !otherPlaces(after).equals(otherPlaces(before))
                || !otherUnreadable(after).equals(otherUnreadable(before))) {
            return "another field would change with it";
        }
        return hasWanted(after) ? null : "it would not read back as it is given";
    }

    private List<Leaf> others(FrontMatter frontMatter) {
        List<Leaf> leaves = new ArrayList<>();
        addLeaves(frontMatter.header().fields(), List.of(), leaves);
        return leaves;
    }

    /** {@return the fields that are neither this one, nor in it or around it, as they are written} */
    private List<Written> otherPlaces(FrontMatter frontMatter) {
        List<Written> places = new ArrayList<>();
        List<String> changed = FieldPlaces.folded(path);
        for (FieldSpan span : frontMatter.header().spans()) {
            List<String> here = FieldPlaces.folded(span.path());
            int shared = Math.min(here.size(), changed.size());
            if (!here.subList(0, shared).equals(changed.subList(0, shared))) {
                places.add(new Written(
                        span.path(), frontMatter.text().whole().substring(span.valueStart(), span.valueEnd())));
            }
        }
        return places;
    }

    private Set<String> otherUnreadable(FrontMatter frontMatter) {
        Set<String> names = new HashSet<>();
        frontMatter.header().unreadable().forEach(name -> names.add(KeyLine.folded(name)));
        names.remove(KeyLine.folded(path.get(0)));
        return names;
    }

    /** What this field is in counts too, but not while it is empty. */
    private void addLeaves(Fields fields, List<String> outer, List<Leaf> leaves) {
        for (Field field : fields.all()) {
            List<String> here = new ArrayList<>(outer);
            here.add(field.name());
            boolean around = here.size() <= path.size()
                    && FieldPlaces.folded(here).equals(FieldPlaces.folded(path.subList(0, here.size())));
            FieldValue value = field.value();
            if (around && here.size() == path.size()) {
                continue;
            }
            if (value.fields().isPresent()) {
                addLeaves(value.fields().get(), here, leaves);
            } else if (!around || !value.isNothing()) {
                leaves.add(new Leaf(here, value));
            }
        }
    }

    private boolean hasWanted(FrontMatter after) {
        List<FieldValue> now = new ArrayList<>(values(after));
        List<FieldValue> was = values(before);
        if (wanted != null) {
            if (now.isEmpty() || !now.remove(duplicates.holding(now.size())).equals(wanted)) {
                return false;
            }
            if (now.equals(was)) {
                return true;
            }
        }
        // One that could not be read was not among the values.
        List<FieldValue> rest = new ArrayList<>(was);
        if (!rest.isEmpty()) {
            rest.remove(duplicates.holding(rest.size()));
        }
        return now.equals(rest);
    }

    private List<FieldValue> values(FrontMatter frontMatter) {
        return FieldPlaces.values(frontMatter.header().fields(), FieldPlaces.folded(path));
    }
}
