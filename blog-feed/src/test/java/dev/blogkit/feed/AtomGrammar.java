package dev.blogkit.feed;

import com.thaiopensource.util.PropertyMap;
import com.thaiopensource.util.PropertyMapBuilder;
import com.thaiopensource.validate.Schema;
import com.thaiopensource.validate.ValidateProperty;
import com.thaiopensource.validate.Validator;
import com.thaiopensource.validate.rng.CompactSchemaReader;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXParseException;
import org.xml.sax.XMLReader;

/** The grammar of Atom in {@code atom.rnc}, asked by jing. */
final class AtomGrammar {

    private static final Schema SCHEMA = schema();

    private AtomGrammar() {}

    /** Fails with every complaint and its line if this is no Atom document. */
    static void check(byte[] document) {
        List<String> problems = problems(document);
        if (!problems.isEmpty()) {
            throw new AssertionError("not Atom by its grammar: " + String.join("; ", problems));
        }
    }

    /** {@return what the grammar does not allow, none if this is an Atom document} */
    static List<String> problems(byte[] document) {
        Complaints complaints = new Complaints();
        Validator validator = SCHEMA.createValidator(properties(complaints));
        try {
            SAXParserFactory factory = SAXParserFactory.newInstance();
            factory.setNamespaceAware(true);
            XMLReader reader = factory.newSAXParser().getXMLReader();
            reader.setContentHandler(validator.getContentHandler());
            reader.setErrorHandler(complaints);
            reader.parse(new InputSource(new ByteArrayInputStream(document)));
        } catch (Exception e) {
            throw new AssertionError("not well-formed: " + e.getMessage(), e);
        }
        return complaints.list;
    }

    private static Schema schema() {
        Complaints complaints = new Complaints();
        String grammar = AtomGrammar.class.getResource("/atom.rnc").toString();
        try {
            return CompactSchemaReader.getInstance().createSchema(new InputSource(grammar), properties(complaints));
        } catch (Exception e) {
            throw new AssertionError("the grammar itself is wrong: " + complaints.list, e);
        }
    }

    private static PropertyMap properties(ErrorHandler complaints) {
        PropertyMapBuilder properties = new PropertyMapBuilder();
        properties.put(ValidateProperty.ERROR_HANDLER, complaints);
        return properties.toPropertyMap();
    }

    private static final class Complaints implements ErrorHandler {

        private final List<String> list = new ArrayList<>();

        @Override
        public void warning(SAXParseException e) {
            error(e);
        }

        @Override
        public void error(SAXParseException e) {
            list.add("line " + e.getLineNumber() + ": " + e.getMessage());
        }

        @Override
        public void fatalError(SAXParseException e) {
            error(e);
        }
    }
}
