package dev.blogkit.feed;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import javax.xml.namespace.NamespaceContext;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXParseException;

/** A document as the JDK's parser reads it: with namespaces, without a DOCTYPE, and any complaint is a failure. */
final class Xml {

    private static final Map<String, String> NAMESPACES = Map.ofEntries(
            Map.entry("atom", "http://www.w3.org/2005/Atom"),
            Map.entry("content", "http://purl.org/rss/1.0/modules/content/"),
            Map.entry("dc", "http://purl.org/dc/elements/1.1/"),
            Map.entry("fh", "http://purl.org/syndication/history/1.0"),
            Map.entry("itunes", "http://www.itunes.com/dtds/podcast-1.0.dtd"),
            Map.entry("media", "http://search.yahoo.com/mrss/"),
            Map.entry("podcast", "https://podcastindex.org/namespace/1.0"),
            Map.entry("x", "urn:x:one"),
            Map.entry("xml", "http://www.w3.org/XML/1998/namespace"),
            Map.entry("y", "urn:x:two"));

    private final Document document;

    private Xml(Document document) {
        this.document = document;
    }

    static Xml parse(byte[] bytes) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            DocumentBuilder parser = factory.newDocumentBuilder();
            parser.setErrorHandler(new Strict());
            return new Xml(parser.parse(new ByteArrayInputStream(bytes)));
        } catch (Exception e) {
            throw new AssertionError("not well-formed: " + e.getMessage(), e);
        }
    }

    /** {@return the text of the one node that the path finds} */
    String text(String path) {
        List<String> texts = texts(path);
        if (texts.size() != 1) {
            throw new AssertionError(path + " finds " + texts);
        }
        return texts.get(0);
    }

    List<String> texts(String path) {
        NodeList nodes = nodes(path);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            texts.add(nodes.item(i).getTextContent());
        }
        return texts;
    }

    /** {@return the qualified names of the nodes that the path finds} */
    List<String> names(String path) {
        NodeList nodes = nodes(path);
        List<String> names = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            names.add(nodes.item(i).getNodeName());
        }
        return names;
    }

    int count(String path) {
        return nodes(path).getLength();
    }

    /** {@return what readers see of the document: names without prefixes, attributes, texts, and no declaration of a prefix} */
    String shape() {
        StringBuilder shape = new StringBuilder();
        shape(document.getDocumentElement(), shape);
        return shape.toString();
    }

    private static void shape(Node node, StringBuilder shape) {
        if (node.getNodeType() != Node.ELEMENT_NODE) {
            shape.append(node.getNodeValue());
            return;
        }
        shape.append('{').append(node.getNamespaceURI()).append('}').append(node.getLocalName());
        NamedNodeMap attributes = node.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            Node attribute = attributes.item(i);
            if (!"http://www.w3.org/2000/xmlns/".equals(attribute.getNamespaceURI())) {
                shape.append(" {").append(attribute.getNamespaceURI()).append('}');
                shape.append(attribute.getLocalName()).append('=').append(attribute.getNodeValue());
            }
        }
        shape.append('(');
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            shape(child, shape);
        }
        shape.append(')');
    }

    private NodeList nodes(String path) {
        try {
            XPath xpath = XPathFactory.newInstance().newXPath();
            xpath.setNamespaceContext(new Prefixes());
            return (NodeList) xpath.evaluate(path, document, XPathConstants.NODESET);
        } catch (Exception e) {
            throw new AssertionError(path, e);
        }
    }

    private static final class Prefixes implements NamespaceContext {
        @Override
        public String getNamespaceURI(String prefix) {
            return NAMESPACES.getOrDefault(prefix, "");
        }

        @Override
        public String getPrefix(String uri) {
            throw new UnsupportedOperationException("XPath does not ask for prefixes");
        }

        @Override
        public Iterator<String> getPrefixes(String uri) {
            throw new UnsupportedOperationException("XPath does not ask for prefixes");
        }
    }

    private static final class Strict implements ErrorHandler {
        @Override
        public void warning(SAXParseException e) throws SAXParseException {
            throw e;
        }

        @Override
        public void error(SAXParseException e) throws SAXParseException {
            throw e;
        }

        @Override
        public void fatalError(SAXParseException e) throws SAXParseException {
            throw e;
        }
    }
}
