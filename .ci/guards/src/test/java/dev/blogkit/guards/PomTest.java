package dev.blogkit.guards;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blogkit.guards.Rule.Breach;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** A module's pom cannot take its module out of what guards it. */
class PomTest {

    @Test
    void every_module_is_guarded_or_an_example() throws Exception {
        Stream<String> modules = elements(pom(""), "module").map(Element::getTextContent);

        assertThat(modules.filter(module -> !module.startsWith("examples/") && !module.equals(".ci/guards")))
                .as(
                        "guarded-modules: let ArchitectureTest, PublicApiTest, SourceTest and PomTest look at a new module too")
                .containsExactlyInAnyOrderElementsOf(Project.LIBRARY);
    }

    @Test
    void no_module_switches_a_check_off() throws Exception {
        List<Breach> breaches = new ArrayList<>();
        for (String module : Project.LIBRARY) {
            elements(pom(module), "*")
                    .map(Element::getTagName)
                    .filter(name -> name.matches("skip.*|.*[.]skip|phase|proc|annotationProcessorPaths|failOnWarning"))
                    .forEach(name -> breaches.add(breach(module, "sets " + name)));
            elements(pom(module), "arg")
                    .filter(found -> found.getTextContent().strip().startsWith("-X"))
                    .forEach(found -> breaches.add(breach(module, "tells the compiler " + found.getTextContent())));
            elements(pom(module), "compilerArgs")
                    .filter(found -> !found.getAttribute("combine.children").equals("append"))
                    .forEach(found -> breaches.add(breach(module, "has compilerArgs in place of the root's")));
        }

        Rule.of("checks-stay-on", "append to what the root pom says, and leave its checks on")
                .check(breaches.stream());
    }

    @Test
    void versions_stand_in_the_root_pom_and_are_exact() throws Exception {
        List<Breach> breaches = new ArrayList<>();
        elements(pom(""), "*")
                .filter(element -> element.getTagName().endsWith("version"))
                .filter(version -> version.getTextContent().matches("\\s*[\\[(].*|.*-SNAPSHOT\\s*|LATEST|RELEASE"))
                .filter(version ->
                        !((Element) version.getParentNode()).getTagName().equals("project"))
                .forEach(version -> breaches.add(breach("pom.xml", "says " + version.getTextContent())));
        for (String module : Project.LIBRARY) {
            elements(pom(module), "*")
                    .filter(element -> element.getTagName().endsWith("version"))
                    .filter(version ->
                            !((Element) version.getParentNode()).getTagName().equals("parent"))
                    .filter(version -> !version.getTextContent().matches("\\$\\{[a-z0-9.-]+}"))
                    .forEach(version -> breaches.add(breach(module, "says " + version.getTextContent())));
        }

        Rule.of("exact-versions", "write one version, and only in the root pom").check(breaches.stream());
    }

    /** A version of another library that is managed here would be managed in every build that imports this pom. */
    @Test
    void those_who_import_the_root_pom_get_the_versions_of_our_modules_only() throws Exception {
        Stream<Element> managed = elements(pom(""), "dependencyManagement")
                .flatMap(management -> elements(management.getElementsByTagName("artifactId")));

        assertThat(managed.map(Element::getTextContent))
                .as("lean-bom: give a library its version as a property, and refer to it where it is needed")
                .containsExactlyInAnyOrderElementsOf(Project.LIBRARY);
    }

    private static Breach breach(String what, String does) {
        return new Breach(what, what + " " + does);
    }

    private static Document pom(String module) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(Project.ROOT.resolve(module).resolve("pom.xml").toFile());
    }

    private static Stream<Element> elements(Document pom, String name) {
        return elements(pom.getElementsByTagName(name));
    }

    private static Stream<Element> elements(NodeList found) {
        return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i));
    }
}
