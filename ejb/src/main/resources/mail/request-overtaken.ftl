Votre demande pour « ${from} »
Bonjour,

La communauté « ${from} », que vous avez demandé à rejoindre, est désormais réunie à « ${into} » : votre demande est close, sans que personne l’ait refusée.

<#if member>Vous êtes déjà membre de « ${into} » : vous y retrouverez tout ce qui était dans « ${from} ».<#elseif policy == "OPEN">« ${into} » est ouverte à tous les agents : vous pouvez la rejoindre tout de suite.<#elseif policy == "ON_REQUEST">Votre demande pour « ${into} » suit son cours.<#else>On rejoint « ${into} » sur invitation de ses animateurs.</#if>

${link}

Vous recevez ce message parce que vous avez demandé à rejoindre « ${from} ».

Direction interministérielle de la transformation publique
${hub}
