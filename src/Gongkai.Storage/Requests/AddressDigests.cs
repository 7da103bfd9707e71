using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using Gongkai.Storage.Organisations;

namespace Gongkai.Storage.Requests;

/// <summary>Network addresses of applicants as keyed digests: enough to count, useless to whoever takes the database.</summary>
public sealed class AddressDigests(KeyFile keys)
{
    private readonly byte[] _key = keys.Derive("address");

    /// <summary>32 lower-case hex characters. An IPv6 line counts as one address by its first 64 bits, since it has as many as it likes.</summary>
    public string Of(string? address)
    {
        byte[] bytes = [];
        if (IPAddress.TryParse(address, out var parsed))
        {
            if (parsed.IsIPv4MappedToIPv6) parsed = parsed.MapToIPv4();
            bytes = parsed.AddressFamily == AddressFamily.InterNetworkV6 ? parsed.GetAddressBytes()[..8] : parsed.GetAddressBytes();
        }
        return Convert.ToHexStringLower(HMACSHA256.HashData(_key, bytes).AsSpan(0, 16));
    }
}
