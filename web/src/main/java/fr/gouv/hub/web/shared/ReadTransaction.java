package fr.gouv.hub.web.shared;

import jakarta.annotation.Resource;
import jakarta.faces.FacesException;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;

/**
 * One transaction, and so one connection and one state of the database, for all that a page reads before it is written: each
 * service would otherwise open its own, which costs the database three round trips more than its queries. What is sent to a
 * page keeps to the transactions of the services: each act has its own.
 */
public class ReadTransaction implements PhaseListener {

    private static final long serialVersionUID = 1L;

    /** One object for all threads, of the server's: CDI's looks it up again at each call. */
    @Resource
    private transient UserTransaction transaction;

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.INVOKE_APPLICATION;
    }

    @Override
    public void beforePhase(PhaseEvent event) {
        if (!event.getFacesContext().isPostback()) {
            try {
                transaction.begin();
            } catch (NotSupportedException | SystemException e) {
                throw new FacesException(e);
            }
        }
    }

    /** Called whatever happened in between. */
    @Override
    public void afterPhase(PhaseEvent event) {
        if (!event.getFacesContext().isPostback()) {
            try {
                end();
            } catch (HeuristicMixedException | HeuristicRollbackException | RollbackException | SystemException e) {
                throw new FacesException(e);
            }
        }
    }

    private void end() throws HeuristicMixedException, HeuristicRollbackException, RollbackException, SystemException {
        int status = transaction.getStatus();
        if (status == Status.STATUS_ACTIVE) {
            transaction.commit();
        } else if (status != Status.STATUS_NO_TRANSACTION) {
            transaction.rollback();
        }
    }
}
