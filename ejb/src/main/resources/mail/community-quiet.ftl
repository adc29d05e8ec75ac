<#if asleep>La communauté « ${community} » est mise en sommeil<#else>La communauté « ${community} » est sans activité depuis onze mois</#if>
Bonjour,

<#if asleep>Rien ne s’est passé depuis un an dans la communauté « ${community} » que vous animez : elle est mise en sommeil. Ses membres et ses contenus restent, et les agents la trouvent encore.

Vous pouvez la réveiller à tout moment, d’un clic.<#else>Depuis onze mois, personne n’a rejoint la communauté « ${community} » que vous animez, et rien n’y a été publié. Sans activité d’ici trente jours, elle sera mise en sommeil : les agents la trouveront encore, signalée comme telle.

Une actualité ou un événement suffit à montrer qu’elle vit. Si elle a fait son temps, vous pouvez aussi la mettre en sommeil ou l’archiver vous-même.</#if>

${link}

Vous recevez ce message parce que vous animez cette communauté.

Direction interministérielle de la transformation publique
${hub}
