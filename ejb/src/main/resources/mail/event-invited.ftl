<#import "event-time.ftl" as time>
Invitation : ${title}
Bonjour,

${inviter} vous invite à l’événement « ${title} », organisé par la communauté « ${community} ».

Il a lieu ${time.when(starts, ends, zone)}.

<#if place??>Lieu : ${place}
</#if>

Cette invitation ne réserve pas de place. Pour vous inscrire, ou en savoir plus :

${link}

Vous recevez ce message, une seule fois pour cet événement, parce que ses organisateurs ont donné votre adresse.

Direction interministérielle de la transformation publique
${hub}
