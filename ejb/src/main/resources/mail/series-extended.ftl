<#import "event-time.ftl" as time>
Nouvelles dates : ${title}
Bonjour,

La série « ${title} », organisée par « ${community} », a de nouvelles dates :
<#list dates as date>

- ${time.when(date.starts, date.ends, date.zone)}
</#list>

Vous vous étiez inscrit à toute la série, mais vous n’êtes pas encore inscrit à ces dates. Un clic suffit pour les prendre toutes :

${link}

Vous recevez ce message parce que vous vous êtes inscrit à toute cette série. Vous n’en recevrez plus si vous la quittez.

Direction interministérielle de la transformation publique
${hub}
