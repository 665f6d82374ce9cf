package org.refdesk.matrix.trixnity

import de.connect2x.trixnity.core.model.EventId
import de.connect2x.trixnity.core.model.events.ClientEvent.RoomEvent
import de.connect2x.trixnity.core.model.events.MessageEventContent
import de.connect2x.trixnity.core.model.events.m.RelatesTo
import org.refdesk.matrix.EventAddress

/** How answers name their questions, which stands in clear also where the rest is encrypted. */
internal object Relations {
    fun answer(spot: EventAddress): RelatesTo = RelatesTo.Thread(EventId(spot.thread), RelatesTo.ReplyTo(EventId(spot.question)), false)

    fun answers(event: RoomEvent<*>, question: String): Boolean = thread(event)?.replyTo?.eventId?.full == question

    fun spot(room: String, event: RoomEvent<*>): EventAddress? =
        thread(event)?.let { thread -> thread.replyTo?.let { EventAddress(room, thread.eventId.full, it.eventId.full) } }

    private fun thread(event: RoomEvent<*>): RelatesTo.Thread? =
        (event.content as? MessageEventContent)?.relatesTo as? RelatesTo.Thread
}
