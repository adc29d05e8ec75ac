<#import "event-time.ftl" as time>
Changement : ${title}
Bonjour,

L’événement « ${title} », organisé par « ${community} », change d’horaire ou de lieu.

Il a lieu ${time.when(starts, ends, zone)}.

<#if place??>Lieu : ${place}
</#if>

Il devait avoir lieu ${time.when(startedBefore, endedBefore, zoneBefore)}.

Si vous ne pouvez plus venir, rendez votre place : une autre personne l’attend peut-être.

Voir l’événement ou rendre ma place :

${link}

Vous recevez ce message parce que vous avez demandé à participer à cet événement.

Direction interministérielle de la transformation publique
${hub}
