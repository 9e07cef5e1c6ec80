// What Microsoft's client for .NET, on which the Functions host's extension stands, does with the local Service Bus. Prints what it
// saw as one JSON object. The client takes a namespace without a port, as in Azure, and means 5671; SERVICE_BUS is where the stand-in
// listens instead.
using System.Text.Json;
using Azure.Identity;
using Azure.Messaging.ServiceBus;

const string topic = "signals";
const string subscription = "evidence";
var address = Environment.GetEnvironmentVariable("SERVICE_BUS");
var options = new ServiceBusClientOptions
{
    CustomEndpointAddress = address is null ? null : new Uri($"sb://{address}"),
    RetryOptions = new ServiceBusRetryOptions { MaxRetries = 0, TryTimeout = TimeSpan.FromSeconds(20) },
};
var credential = new ManagedIdentityCredential(ManagedIdentityId.FromUserAssignedClientId("app"));
await using var client = new ServiceBusClient("localhost", credential, options);
await using var sender = client.CreateSender(topic);
await using var receiver = client.CreateReceiver(topic, subscription);
await using var deadLetters = client.CreateReceiver(
    topic, subscription, new ServiceBusReceiverOptions { SubQueue = SubQueue.DeadLetter });

ServiceBusMessage Message(string id) => new($"{{\"id\":\"{id}\"}}")
{
    MessageId = id,
    ApplicationProperties = { ["route"] = subscription, ["weight"] = 1.5 },
};
async Task<Dictionary<string, ServiceBusReceivedMessage>> Receive(int count)
{
    var received = new Dictionary<string, ServiceBusReceivedMessage>();
    while (received.Count < count)
    {
        var some = await receiver.ReceiveMessagesAsync(count - received.Count, TimeSpan.FromSeconds(10));
        if (some.Count == 0) throw new TimeoutException($"Only {received.Count} of {count} messages came.");
        foreach (var one in some) received.Add(one.MessageId, one);
    }
    return received;
}
async Task<string> Refusal(Func<Task> work)
{
    try
    {
        await work();
        return "accepted";
    }
    catch (ServiceBusException refused)
    {
        return refused.Reason.ToString();
    }
    catch (UnauthorizedAccessException)
    {
        return "Unauthorized";
    }
}
void Say(object said) => Console.WriteLine(JsonSerializer.Serialize(said));

if (args is ["send"])
{
    Say(await Refusal(() => sender.SendMessageAsync(Message("one"))));
    return;
}

await sender.SendMessageAsync(Message("complete"));
await sender.SendMessagesAsync([Message("abandon"), Message("dead"), Message("renew"), Message("defer")]);
var messages = await Receive(5);

await receiver.CompleteMessageAsync(messages["complete"]);
await receiver.AbandonMessageAsync(messages["abandon"], new Dictionary<string, object> { ["note"] = "try again" });
await receiver.DeadLetterMessageAsync(messages["dead"], "why", "because");
await receiver.DeferMessageAsync(messages["defer"]);
var before = messages["renew"].LockedUntil;
await receiver.RenewMessageLockAsync(messages["renew"]);
await receiver.CompleteMessageAsync(messages["renew"]);

var again = (await Receive(1))["abandon"];
await receiver.CompleteMessageAsync(again);
var twice = await Refusal(() => receiver.CompleteMessageAsync(again));
var deferred = await receiver.ReceiveDeferredMessageAsync(messages["defer"].SequenceNumber);
await receiver.CompleteMessageAsync(deferred);
var dead = await deadLetters.ReceiveMessageAsync(TimeSpan.FromSeconds(10));
await deadLetters.CompleteMessageAsync(dead);

var processed = new TaskCompletionSource<string>();
await using var processor = client.CreateProcessor(topic, subscription);
processor.ProcessMessageAsync += one =>
{
    processed.TrySetResult(one.Message.MessageId);
    return Task.CompletedTask;
};
processor.ProcessErrorAsync += error =>
{
    processed.TrySetException(error.Exception);
    return Task.CompletedTask;
};
await processor.StartProcessingAsync();
await sender.ScheduleMessageAsync(Message("soon"), DateTimeOffset.UtcNow.AddSeconds(1));
var handled = await processed.Task.WaitAsync(TimeSpan.FromSeconds(20));
await processor.StopProcessingAsync();

await using var nowhere = client.CreateReceiver("nowhere");
Say(new
{
    received = messages.Keys.Order(),
    body = messages["complete"].Body.ToString(),
    properties = messages["complete"].ApplicationProperties,
    renewed = messages["renew"].LockedUntil > before,
    // Counted from what was given back: a busy client may have given a message back before the test saw it.
    again = new { deliveries = again.DeliveryCount - messages["abandon"].DeliveryCount, note = again.ApplicationProperties["note"] },
    twice,
    deferred = deferred.MessageId,
    dead = new { dead.MessageId, dead.DeadLetterReason, dead.DeadLetterErrorDescription, dead.DeadLetterSource },
    handled,
    left = (await receiver.PeekMessagesAsync(9)).Count + (await deadLetters.PeekMessagesAsync(9)).Count,
    nowhere = await Refusal(() => nowhere.ReceiveMessageAsync(TimeSpan.FromSeconds(5))),
});
