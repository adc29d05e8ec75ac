package fr.gouv.hub.e2e;

import java.util.LinkedHashMap;
import java.util.Map;

/** The request of one action: on which page, sent by whom, with what. */
final class Scene {

    private final String path;
    private final Actor doer;
    private final Map<String, String> fields = new LinkedHashMap<>();
    private HttpVisit visit;
    private String value = "";
    private String field;
    private String file;
    private byte[] content;

    /** @param doer somebody who has the right, and whose form the others send */
    Scene(String path, Actor doer) {
        this.path = path;
        this.doer = doer;
        this.visit = doer.visit();
    }

    /** What is typed into a field. */
    Scene with(String name, String typed) {
        fields.put(name, typed);
        return this;
    }

    /** What the button sends: whom or what it is about. */
    Scene sending(Object sent) {
        value = String.valueOf(sent);
        return this;
    }

    /** A file that goes with it. */
    Scene file(String name, String fileName, byte[] bytes) {
        field = name;
        file = fileName;
        content = bytes.clone();
        return this;
    }

    /** Done in a visit of its own, because it ends it or makes somebody else of the visitor. */
    Scene by(HttpVisit alone) {
        visit = alone;
        return this;
    }

    String path() {
        return path;
    }

    Actor doer() {
        return doer;
    }

    HttpVisit visit() {
        return visit;
    }

    String value() {
        return value;
    }

    /** The form that the doer has before him, with all that is typed and the button pressed. */
    HttpVisit.Form form(PageAction action) {
        HttpVisit.Form form =
                visit.formOfButton(visit.get(path), action.name(), value).press(action.name(), value);
        fields.forEach(form::with);
        if (file != null) {
            form.attach(field, file, content);
        }
        return form;
    }
}
