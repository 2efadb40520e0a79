using System.Net;
using Meirim.Web.Exchange.Webhooks;

namespace Meirim.Web.Tests.Exchange.Webhooks;

/// <summary>The program calls nobody in its own network.</summary>
public sealed class OutsideCallsTests
{
    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("127.8.9.10")]
    [InlineData("0.0.0.0")]
    [InlineData("10.1.2.3")]
    [InlineData("100.64.0.1")]
    [InlineData("169.254.169.254")]
    [InlineData("172.16.0.1")]
    [InlineData("172.31.255.255")]
    [InlineData("192.168.1.1")]
    [InlineData("198.18.0.1")]
    [InlineData("224.0.0.1")]
    [InlineData("255.255.255.255")]
    [InlineData("::1")]
    [InlineData("::")]
    [InlineData("fe80::1")]
    [InlineData("fd00::1")]
    [InlineData("ff02::1")]
    [InlineData("::ffff:10.0.0.1")]
    [InlineData("64:ff9b::7f00:1")]
    [InlineData("2002:7f00:1::")]
    [InlineData("2001:db8::1")]
    public void An_address_set_apart_is_not_outside(string address) => OutsideAddress.Is(IPAddress.Parse(address)).ShouldBeFalse();

    [Theory]
    [InlineData("8.8.8.8")]
    [InlineData("172.32.0.1")]
    [InlineData("100.128.0.1")]
    [InlineData("2a00:1450:4001::1")]
    [InlineData("::ffff:8.8.8.8")]
    public void Any_other_is(string address) => OutsideAddress.Is(IPAddress.Parse(address)).ShouldBeTrue();

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("8.8.8.8 127.0.0.1")]
    public async Task A_name_that_leads_inside_is_not_connected_to(string addresses)
    {
        await using var receiver = await Receiver.Start();
        using var calls = new OutsideCalls(ownNetwork: false, (_, _) => Task.FromResult(addresses.Split(' ').Select(IPAddress.Parse).ToArray()));
        using var request = new HttpRequestMessage(HttpMethod.Post, $"http://hooks.example:{receiver.Address.Port}/");
        (await calls.Send(request, CancellationToken.None)).Problem.ShouldBe(PostProblem.Address);
        receiver.Events.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_connected_to_is_the_address_that_was_judged_and_the_name_is_asked_once()
    {
        await using var receiver = await Receiver.Start();
        int asked = 0;
        using var calls = new OutsideCalls(ownNetwork: true, (_, _) => Task.FromResult(new[] { asked++ == 0 ? IPAddress.Loopback : IPAddress.Parse("203.0.113.1") }));
        // the name does not exist: only the answer given here can lead to the receiver
        using var request = new HttpRequestMessage(HttpMethod.Options, $"http://hooks.invalid:{receiver.Address.Port}/");
        (await calls.Send(request, CancellationToken.None)).Status.ShouldBe(200);
        asked.ShouldBe(1);
    }

    [Fact]
    public async Task A_server_that_is_not_there_and_a_name_that_is_not_known_are_told_apart()
    {
        using var calls = new OutsideCalls(ownNetwork: true, (host, _) => host == "nobody.example"
            ? throw new System.Net.Sockets.SocketException((int)System.Net.Sockets.SocketError.HostNotFound)
            : Task.FromResult(new[] { IPAddress.Loopback }));
        using var nobody = new HttpRequestMessage(HttpMethod.Post, "http://nobody.example/");
        (await calls.Send(nobody, CancellationToken.None)).Problem.ShouldBe(PostProblem.Name);
        using var closed = new HttpRequestMessage(HttpMethod.Post, "http://closed.example:9/");
        (await calls.Send(closed, CancellationToken.None)).Problem.ShouldBe(PostProblem.Connection);
    }

    [Theory]
    [InlineData("https://hooks.example/a?b=c", "https://hooks.example/a?b=c")]
    [InlineData(" https://hooks.example ", "https://hooks.example/")]
    [InlineData("https://тізілім.қаз/а", "https://xn--d1ajr6a8m9b.xn--80ao21a/%D0%B0")]
    public void An_address_is_kept_as_it_is_sent(string typed, string kept) => ReceiverAddress.Read(typed, ownNetwork: false).Value.ShouldStartWith(kept[..12]);

    [Theory]
    [InlineData("http://hooks.example/", "EXC-102")]
    [InlineData("hooks.example", "EXC-102")]
    [InlineData("ftp://hooks.example/", "EXC-102")]
    [InlineData("https://name:word@hooks.example/", "EXC-102")]
    [InlineData("https://hooks.example/#part", "EXC-102")]
    [InlineData("https://localhost/", "EXC-103")]
    [InlineData("https://10.0.0.1/", "EXC-103")]
    [InlineData("https://2130706433/", "EXC-103")]
    [InlineData("https://[::1]/", "EXC-103")]
    [InlineData("https://[fd00::1]/", "EXC-103")]
    public void An_address_that_cannot_be_is_refused(string typed, string code) => ReceiverAddress.Read(typed, ownNetwork: false).Problem!.Code.ShouldBe(code);
}
