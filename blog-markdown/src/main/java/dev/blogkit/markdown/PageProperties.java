package dev.blogkit.markdown;

import java.util.Set;

/**
 * The names of the properties of a page. An element whose id is one of them stands in the property's place, and scripts of the page
 * break ("DOM clobbering").
 *
 * <p>They are the properties of {@code document}, {@code window} and forms, with those that they inherit, as Chromium 156 lists
 * them, and some of other browsers. Names of constructors such as {@code Location} are not among them: no element hides those.
 */
final class PageProperties {

    /** In lower case. */
    private static final Set<String> WORDS = Set.of("""
            action after alert all anchors animate append applets atob attributes autocapitalize autocomplete autocorrect
            autofocus before blur body btoa caches charset children chrome clear click close closed closest confirm
            console constructor contains cookie credentialless crypto dataset dir doctype document domain draggable
            elements embeds encoding enctype escape eval evaluate event external fence fetch find focus fonts forms frames
            fullscreen head hidden history id images implementation inert lang length links localname location locationbar
            matches menubar method name navigation navigator nonce normalize open opener origin parent part
            performance personalbar plugins popover prefix prepend prerendering print prompt prototype pseudo referrer rel
            remove reset role scheduler screen scripts scroll scrollbars self slot spellcheck status statusbar stop style
            submit target timeline title toolbar top translate undefined unescape viewport when window write writeln
            """.strip().split("\\s+"));

    /** With capitals. */
    private static final Set<String> WITH_CAPITALS = Set.of("""
            acceptCharset accessKey activeElement activeViewTransition addEventListener adoptedStyleSheets adoptNode
            alinkColor appendChild ariaActionsElements ariaActiveDescendantElement ariaAtomic ariaAutoComplete
            ariaBrailleLabel ariaBrailleRoleDescription ariaBusy ariaChecked ariaColCount ariaColIndex ariaColIndexText
            ariaColSpan ariaControlsElements ariaCurrent ariaDescribedByElements ariaDescription ariaDetailsElements
            ariaDisabled ariaErrorMessageElements ariaExpanded ariaFlowToElements ariaHasPopup ariaHidden ariaInvalid
            ariaKeyShortcuts ariaLabel ariaLabelledByElements ariaLevel ariaLive ariaModal ariaMultiLine
            ariaMultiSelectable ariaNotify ariaOrientation ariaOwnsElements ariaPlaceholder ariaPosInSet ariaPressed
            ariaReadOnly ariaRelevant ariaRequired ariaRoleDescription ariaRowCount ariaRowIndex ariaRowIndexText
            ariaRowSpan ariaSelected ariaSetSize ariaSort ariaValueMax ariaValueMin ariaValueNow ariaValueText
            assignedSlot attachInternals attachShadow attributeStyleMap baseURI bgColor browsingTopics
            cancelAnimationFrame cancelIdleCallback captureEvents caretPositionFromPoint caretRangeFromPoint characterSet
            checkValidity checkVisibility childElementCount childNodes classList className clearInterval clearTimeout
            clientHeight clientInformation clientLeft clientTop clientWidth cloneNode compareDocumentPosition compatMode
            computedStyleMap contentEditable contentType cookieStore crashReport createAttribute createAttributeNS
            createCDATASection createComment createDocumentFragment createElement createElementNS createEvent
            createExpression createImageBitmap createNodeIterator createNSResolver createProcessingInstruction createRange
            createTextNode createTreeWalker crossOriginIsolated currentCSSZoom currentScript customElementRegistry
            customElements decodeURI decodeURIComponent defaultView designMode devicePixelRatio dispatchEvent
            documentElement documentPictureInPicture documentURI editContext elementFromPoint elementsFromPoint
            elementTiming enableStyleSheetsForSet encodeURI encodeURIComponent enterKeyHint execCommand exitFullscreen
            exitPictureInPicture exitPointerLock featurePolicy fetchLater fgColor firstChild firstElementChild focusGroup
            focusGroupStart fragmentDirective frameElement fullscreenElement fullscreenEnabled getAnimations getAttribute
            getAttributeNames getAttributeNode getAttributeNodeNS getAttributeNS getBoundingClientRect getBoxQuads
            getClientRects getComputedStyle getDefaultComputedStyle getElementById getElementsByClassName
            getElementsByName getElementsByTagName getElementsByTagNameNS getHTML getRootNode getScreenDetails
            getSelection globalThis hasAttribute hasAttributeNS hasAttributes hasChildNodes hasFocus hasOwnProperty
            hasPointerCapture hasPrivateToken hasRedemptionRecord hasStorageAccess hasUnpartitionedCookieAccess
            hidePopover importNode indexedDB innerHeight innerHTML innerText innerWidth inputEncoding inputMode
            insertAdjacentElement insertAdjacentHTML insertAdjacentText insertBefore isConnected isContentEditable
            isDefaultNamespace isEqualNode isFinite isNaN isPrototypeOf isSameNode isSecureContext lastChild
            lastElementChild lastModified lastStyleSheetSet launchQueue linkColor localName localStorage
            lookupNamespaceURI lookupPrefix matchMedia moveBefore moveBy moveTo mozCancelFullScreen mozFullScreen
            mozFullScreenElement mozFullScreenEnabled mozInnerScreenX mozInnerScreenY mozMatchesSelector
            mozRequestFullScreen mozSetImageElement namespaceURI nextElementSibling nextSibling nodeName nodeType
            nodeValue noValidate offscreenBuffering offsetHeight offsetLeft offsetParent offsetTop offsetWidth
            originAgentCluster outerHeight outerHTML outerText outerWidth ownerDocument pageXOffset pageYOffset
            parentElement parentNode parseFloat parseInt pictureInPictureElement pictureInPictureEnabled
            pointerLockElement postMessage preferredStyleSheetSet previousElementSibling previousSibling
            propertyIsEnumerable queryCommandEnabled queryCommandIndeterm queryCommandState queryCommandSupported
            queryCommandValue queryLocalFonts querySelector querySelectorAll queueMicrotask readyState releaseCapture
            releaseEvents releasePointerCapture relList removeAttribute removeAttributeNode removeAttributeNS removeChild
            removeEventListener replaceChild replaceChildren replaceWith reportError reportValidity requestAnimationFrame
            requestFullscreen requestIdleCallback requestPointerLock requestResize requestStorageAccess
            requestStorageAccessFor requestSubmit resizeBy resizeTo rootElement screenLeft screenTop screenX screenY
            scrollBy scrollByLines scrollByPages scrollHeight scrollingElement scrollIntoView scrollIntoViewIfNeeded
            scrollLeft scrollLeftMax scrollMaxX scrollMaxY scrollTo scrollTop scrollTopMax scrollWidth scrollX scrollY
            selectedStyleSheetSet sessionStorage setAttribute setAttributeNode setAttributeNodeNS setAttributeNS
            setCapture setHTML setHTMLUnsafe setInterval setPointerCapture setResizable setTimeout shadowRoot
            showDirectoryPicker showOpenFilePicker showPopover showSaveFilePicker sizeToContent speechSynthesis
            startViewTransition structuredClone styleMedia styleSheets styleSheetSets tabIndex tagName textContent
            toggleAttribute togglePopover toLocaleString toString trustedTypes updateCommands valueOf
            virtualKeyboardPolicy visibilityState visualViewport vlinkColor wasDiscarded webkitCancelAnimationFrame
            webkitCancelFullScreen webkitConvertPointFromNodeToPage webkitConvertPointFromPageToNode
            webkitCurrentFullScreenElement webkitExitFullscreen webkitFullscreenElement webkitFullscreenEnabled
            webkitHidden webkitIndexedDB webkitIsFullScreen webkitMatchesSelector webkitMediaStream webkitNotifications
            webkitRequestAnimationFrame webkitRequestFileSystem webkitRequestFullScreen webkitRequestFullscreen
            webkitResolveLocalFileSystemURL webkitRTCPeerConnection webkitSpeechGrammar webkitSpeechGrammarList
            webkitSpeechRecognition webkitSpeechRecognitionError webkitSpeechRecognitionEvent webkitStorageInfo webkitURL
            webkitVisibilityState writingSuggestions xmlEncoding xmlStandalone xmlVersion URL
            """.strip().split("\\s+"));

    /** The kinds of nodes and of places, which all nodes know by these names, forms and the document among them. */
    private static final Set<String> CONSTANTS = Set.of("""
            ATTRIBUTE_NODE CDATA_SECTION_NODE COMMENT_NODE DOCUMENT_FRAGMENT_NODE DOCUMENT_NODE DOCUMENT_TYPE_NODE
            ELEMENT_NODE ENTITY_NODE ENTITY_REFERENCE_NODE NOTATION_NODE PROCESSING_INSTRUCTION_NODE TEXT_NODE
            DOCUMENT_POSITION_CONTAINED_BY DOCUMENT_POSITION_CONTAINS DOCUMENT_POSITION_DISCONNECTED
            DOCUMENT_POSITION_FOLLOWING DOCUMENT_POSITION_IMPLEMENTATION_SPECIFIC DOCUMENT_POSITION_PRECEDING
            """.strip().split("\\s+"));

    /** The events of which {@code document} or {@code window} have a property {@code on...}. */
    private static final Set<String> EVENTS = Set.of("""
            abort afterprint animationcancel animationend animationiteration animationstart appinstalled
            auxclick beforecopy beforecut beforeinput beforeinstallprompt beforematch beforepaste beforeprint
            beforetoggle beforeunload beforexrselect blur cancel canplay canplaythrough change click close
            command contentvisibilityautostatechange contextlost contextmenu contextrestored copy cuechange cut
            dblclick devicemotion deviceorientation deviceorientationabsolute drag dragend dragenter dragleave
            dragover dragstart drop durationchange emptied ended error focus formdata freeze fullscreenchange
            fullscreenerror gamepadconnected gamepaddisconnected gotpointercapture hashchange input invalid
            keydown keypress keyup languagechange load loadeddata loadedmetadata loadstart lostpointercapture
            message messageerror mousedown mouseenter mouseleave mousemove mouseout mouseover mouseup mousewheel
            offline online pagehide pagereveal pageshow pageswap paste pause play playing pointercancel
            pointerdown pointerenter pointerleave pointerlockchange pointerlockerror pointermove pointerout
            pointerover pointerrawupdate pointerup popstate prerenderingchange progress ratechange
            readystatechange rejectionhandled reset resize resume scroll scrollend scrollsnapchange
            scrollsnapchanging search securitypolicyviolation seeked seeking select selectionchange selectstart
            slotchange stalled storage submit suspend timeupdate toggle transitioncancel transitionend
            transitionrun transitionstart unhandledrejection unload visibilitychange volumechange waiting
            webkitanimationend webkitanimationiteration webkitanimationstart webkitfullscreenchange
            webkitfullscreenerror webkittransitionend wheel
            """.strip().split("\\s+"));

    private PageProperties() {}

    /** {@return true if a page has a property of this name} Names that begin with {@code __} are kept for the tools of pages. */
    static boolean has(String name) {
        return name.startsWith("__")
                || WORDS.contains(name)
                || WITH_CAPITALS.contains(name)
                || CONSTANTS.contains(name)
                || (name.startsWith("on") && EVENTS.contains(name.substring(2)));
    }
}
