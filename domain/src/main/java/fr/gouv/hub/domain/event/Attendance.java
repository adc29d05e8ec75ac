package fr.gouv.hub.domain.event;

/** Whether somebody who is registered came. Nothing is noted of most people until the day. */
public enum Attendance {
    PRESENT,
    ABSENT,
    /** He said that he would not come, too late for anybody else to have his seat. */
    EXCUSED
}
