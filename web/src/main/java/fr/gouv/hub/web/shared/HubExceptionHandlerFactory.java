package fr.gouv.hub.web.shared;

import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;

/** Puts {@link HubExceptionHandler} in front of the server's. */
public class HubExceptionHandlerFactory extends ExceptionHandlerFactory {

    public HubExceptionHandlerFactory(ExceptionHandlerFactory wrapped) {
        super(wrapped);
    }

    @Override
    public ExceptionHandler getExceptionHandler() {
        return new HubExceptionHandler(getWrapped().getExceptionHandler());
    }
}
