package fr.gouv.hub.domain.event;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** What somebody who was present thinks of an event. */
public class RatingDraft {

    @NotNull(message = "{event.error.choose}")
    @Min(value = EventRating.LOWEST, message = "{event.error.choose}")
    @Max(value = EventRating.HIGHEST, message = "{event.error.choose}")
    private Integer score;

    @Size(max = EventRating.LONGEST_COMMENT, message = "{event.error.length}")
    private String comment;

    public Integer getScore() {
        return score;
    }

    public void setScore(Integer score) {
        this.score = score;
    }

    public String getComment() {
        return comment;
    }

    public void setComment(String comment) {
        this.comment = comment;
    }
}
